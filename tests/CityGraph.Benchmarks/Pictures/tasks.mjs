/** The tasks of the page's own thread while something is awaited: how long each took, and how much processor time, in milliseconds. */
export async function tasksDuring({ on }, page, act) {
  const events = [];
  on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const ended = new Promise((resolve) => on('Tracing.tracingComplete', resolve));
  const categories = 'disabled-by-default-devtools.timeline,__metadata';
  await page.ask('Tracing.start', {
    traceConfig: { includedCategories: categories.split(','), excludedCategories: ['*'] },
  });
  await act();
  await page.ask('Tracing.end');
  await ended;
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  return events
    .filter(
      ({ name, pid, tid }) => name === 'RunTask' && threads.some((thread) => thread.pid === pid && thread.tid === tid),
    )
    .map(({ dur, tdur }) => ({ tookMs: dur / 1000, processorMs: tdur / 1000 }));
}

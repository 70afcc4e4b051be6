interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

type Name = 'libraries' | 'explorer';

/**
 * The files for what the explorer needs before it shows anything: one for libraries, which the IDE may load as well, and one for what is ours, since
 * each further file is a further request. Not in them are entries and what the IDE needs of ours: what they do would be done wherever they are loaded.
 *
 * @param root The folder of `index.html`.
 */
export function firstLoad(root: string) {
  let explorer: ReadonlySet<string> | null = null;
  let ide: ReadonlySet<string> | null = null;
  const nameOf = (id: string, modules: Modules): Name | null => {
    explorer ??= reached([`${root}/explorer/first.ts`, `${root}/explorer/main.tsx`], modules);
    ide ??= reached([`${root}/ide/main.tsx`], modules);
    if (!explorer.has(id)) return null;
    if (!id.startsWith(root) || id.includes('/node_modules/')) return 'libraries';
    return ide.has(id) || entries.test(id) ? null : 'explorer';
  };
  const group = (name: Name, priority: number) => ({
    debugName: name,
    priority,
    name: (id: string, modules: Modules) => (nameOf(id, modules) === name ? name : null),
  });
  // A file takes along what its modules import, unless another one has it already: libraries come first.
  return [group('libraries', 2), group('explorer', 1)];
}

const entries = /\/explorer\/(first\.ts|main\.tsx)$/;

/** Those, and all that is imported from there on, but for what is only loaded later. */
function reached(from: readonly string[], modules: Modules): ReadonlySet<string> {
  const found = new Set(from);
  for (const id of found) for (const next of modules.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}

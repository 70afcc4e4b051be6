using System.Globalization;

namespace CityGraph.Web.Tests.Journeys;

/// <summary>Through every view by the Tab key and back: what has the focus is never wholly under something that stays in its place (WCAG 2.4.11).</summary>
[Collection(JourneysOneByOne.Name)]
public sealed class FocusJourneys(Browsing browsing) : Journey(browsing)
{
    /// <summary>As far into a view as it is gone.</summary>
    private const int MostStops = 40;

    private const string Hidden = "hidden: ";

    /// <summary>What has the focus, in words; with a sign before it if none of nine points of it can be seen. None where nothing on the page has it.</summary>
    private const string FocusedElement =
        """
        () => {
          const focused = document.activeElement;
          if (focused === null || focused === document.body) return null;
          const { left, right, top, bottom } = focused.getBoundingClientRect();
          // Points go through what lets the pointer through, though it is seen.
          focused.style.pointerEvents = 'auto';
          const isSeen = [left + 1, (left + right) / 2, right - 1].some((x) =>
            [top + 1, (top + bottom) / 2, bottom - 1].some((y) => {
              const hit = document.elementFromPoint(x, y);
              return hit !== null && (focused.contains(hit) || hit.contains(focused));
            }),
          );
          focused.style.pointerEvents = '';
          const name = `${focused.localName} ${(focused.ariaLabel ?? focused.textContent).trim().slice(0, 60)}`;
          return isSeen ? name : `hidden: ${name}`;
        }
        """;

    /// <summary>A wide window, and one as it is at a zoom of 400 %.</summary>
    private static readonly (int Width, int Height)[] Windows = [(1280, 900), (320, 256)];

    [Theory]
    [MemberData(nameof(ExplorerLooks.Views), MemberType = typeof(ExplorerLooks))]
    public async Task Tab_ThroughAViewAndBack_FocusIsSeen(string name, string address)
    {
        // Hundreds of steps, each of which is told in words.
        var visit = await BeginAsync(isTraced: false);
        var hidden = new List<string>();
        foreach (var (width, height) in Windows)
        {
            await visit.Page.SetViewportSizeAsync(width, height);
            var screen = await Screen.OpenAsync(visit.Page, address);
            var stops = await WalkAsync("Tab", MostStops);
            Assert.True(stops > 0, $"The Tab key leads nowhere in {name}.");
            await WalkAsync("Shift+Tab", stops);

            async Task<int> WalkAsync(string key, int most)
            {
                for (var stop = 0; stop < most; stop++)
                {
                    await visit.Page.Keyboard.PressAsync(key);
                    if (await visit.Page.EvaluateAsync<string?>(FocusedElement) is not { } focused) return stop;
                    if (!focused.StartsWith(Hidden, StringComparison.Ordinal)) continue;
                    // The ends of a dialog take the focus only to pass it on.
                    await screen.DrawAsync();
                    focused = await visit.Page.EvaluateAsync<string?>(FocusedElement) ?? "";
                    if (focused.StartsWith(Hidden, StringComparison.Ordinal)) hidden.Add(string.Create(CultureInfo.InvariantCulture, $"{width} px, {key}: {focused}"));
                }

                return most;
            }
        }

        Assert.True(hidden.Count == 0, string.Join('\n', hidden));
    }
}

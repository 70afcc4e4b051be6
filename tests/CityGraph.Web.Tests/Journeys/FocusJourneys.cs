using System.Globalization;
using System.Text.Json;

namespace CityGraph.Web.Tests.Journeys;

/// <summary>Through every view by the Tab key and back: what has the focus is never wholly under something that stays in its place (WCAG 2.4.11).</summary>
[Collection(JourneysOneByOne.Name)]
public sealed class FocusJourneys(Browsing browsing) : Journey(browsing)
{
    /// <summary>As far into a view as it is gone.</summary>
    private const int MostStops = 60;

    /// <summary>Keeps, for each element that takes the focus, whether none of nine points of it can be seen once the key has done all it does.</summary>
    private const string Watch =
        """
        () => {
          const met = new Set();
          const suspects = new Set();
          const isSeen = (focused) => {
            const { left, right, top, bottom } = focused.getBoundingClientRect();
            // Points go through what lets the pointer through, though it is seen.
            focused.style.pointerEvents = 'auto';
            const seen = [left + 1, (left + right) / 2, right - 1].some((x) =>
              [top + 1, (top + bottom) / 2, bottom - 1].some((y) => {
                const hit = document.elementFromPoint(x, y);
                return hit !== null && (focused.contains(hit) || hit.contains(focused));
              }),
            );
            focused.style.pointerEvents = '';
            return seen;
          };
          // By then all that the key does is done: the focus has moved and is scrolled to.
          document.addEventListener('keyup', () => {
            const focused = document.activeElement;
            if (focused === null || focused === document.body) return;
            met.add(focused);
            if (!isSeen(focused)) suspects.add(focused);
          }, true);
          const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          // The page is behind a dialog over it. A dialog passes the focus on with the next frame: keys that come before go on behind it, and must not stay there.
          const isBehind = (element) => element.closest('[aria-hidden=true]') !== null;
          // The ends of a dialog take the focus only to pass it on: what seemed hidden has it again, until all is drawn.
          window.toldFocus = async () => {
            await drawn();
            const left = document.activeElement;
            const hidden = isBehind(left) ? [left] : [];
            for (const suspect of suspects) {
              if (isBehind(suspect)) continue;
              suspect.focus();
              await drawn();
              if (document.activeElement === suspect && !isSeen(suspect)) hidden.push(suspect);
            }
            const told = {
              met: met.size,
              hidden: hidden.map(({ localName, ariaLabel, textContent }) => `${localName} ${(ariaLabel ?? textContent).trim().slice(0, 60)}`),
            };
            met.clear();
            suspects.clear();
            return told;
          };
        }
        """;

    /// <summary>A wide window, and one as it is at a zoom of 400 %.</summary>
    private static readonly (int Width, int Height)[] Windows = [(1280, 900), (320, 256)];

    [Theory]
    [MemberData(nameof(ExplorerLooks.Views), MemberType = typeof(ExplorerLooks))]
    public async Task Tab_ThroughAViewAndBack_FocusIsSeen(string name, string address)
    {
        // Hundreds of steps.
        var visit = await BeginAsync(isTraced: false);
        var hidden = new List<string>();
        foreach (var (width, height) in Windows)
        {
            await visit.Page.SetViewportSizeAsync(width, height);
            var screen = await Screen.OpenAsync(visit.Page, address);
            await visit.Page.EvaluateAsync(Watch);
            await WalkAsync(shift: false);
            await WalkAsync(shift: true);

            async Task WalkAsync(bool shift)
            {
                await screen.PressTabAsync(MostStops, shift);
                var told = await visit.Page.EvaluateAsync<JsonElement>("() => toldFocus()");
                Assert.True(told.GetProperty("met").GetInt32() > 0, $"The Tab key leads nowhere in {name}.");
                hidden.AddRange(told.GetProperty("hidden").EnumerateArray().Select(element =>
                    string.Create(CultureInfo.InvariantCulture, $"{width} px, {(shift ? "Shift+Tab" : "Tab")}: {element.GetString()}")));
            }
        }

        Assert.True(hidden.Count == 0, string.Join('\n', hidden));
    }
}

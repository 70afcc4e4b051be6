namespace CityGraph.Graph.Embedded.Memory;

/// <summary>
/// An immutable sparse vector of references, in pages that versions share: changing k elements copies at most k pages of 512
/// and the array of pages. A position that was never set holds null.
/// </summary>
internal sealed class PagedVector<T>
    where T : class
{
    private const int Shift = 9;
    private const int PageLength = 1 << Shift;
    private const int Mask = PageLength - 1;

    private readonly T?[]?[] _pages;

    private PagedVector(T?[]?[] pages) => _pages = pages;

    public static PagedVector<T> Empty { get; } = new([]);

    public T? this[int index]
    {
        get
        {
            var page = index >>> Shift;
            return page < _pages.Length && _pages[page] is { } items ? items[index & Mask] : null;
        }
    }

    /// <summary>Changes a copy; pages are copied when first written.</summary>
    public sealed class Builder(PagedVector<T> source)
    {
        private T?[]?[] _pages = source._pages;
        private bool[] _owned = [];

        public T? this[int index]
        {
            get
            {
                var page = index >>> Shift;
                return page < _pages.Length && _pages[page] is { } items ? items[index & Mask] : null;
            }

            set => Own(index >>> Shift)[index & Mask] = value;
        }

        public PagedVector<T> ToVector()
        {
            if (_owned.Length == 0) return source;
            _owned = [];
            return new(_pages);
        }

        private T?[] Own(int page)
        {
            if (_owned.Length == 0 || page >= _pages.Length) CopyPages(page + 1);
            if (_owned[page]) return _pages[page]!;
            _owned[page] = true;
            var copy = new T?[PageLength];
            _pages[page]?.CopyTo(copy, 0);
            return _pages[page] = copy;
        }

        private void CopyPages(int atLeast)
        {
            var length = atLeast <= _pages.Length ? _pages.Length : Math.Max(atLeast, _pages.Length + (_pages.Length >> 3));
            var (pages, owned) = (new T?[]?[length], new bool[length]);
            _pages.CopyTo(pages, 0);
            _owned.CopyTo(owned, 0);
            (_pages, _owned) = (pages, owned);
        }
    }
}

"""
Prints FoldingTable.cs, from the Unicode data that Python has: python3 FoldingTable.py > FoldingTable.cs

A letter, digit or mark is decomposed (NFD; NFKD for Latin, full-width and half-width forms), case-folded, and loses its diacritics: the
marks of combining class 1 (strokes), 10 to 36 (points of Hebrew and Arabic) and 200 to 240, and variation selectors.
Vowel signs, tone marks and viramas of Indian and South-East Asian scripts stay. Letters that look like a Latin letter with a stroke have no decomposition; those are listed here.
"""
import sys
import unicodedata

STROKES = dict(zip("đðøłħıŋŧəŀþæœß", ["d", "d", "o", "l", "h", "i", "n", "t", "a", "l", "th", "ae", "oe", "ss"]))

VARIATION = "\u034f\u180b\u180c\u180d" + "".join(map(chr, range(0xFE00, 0xFE10)))


def is_diacritic(char):
    kind = unicodedata.combining(char)
    is_tone = "\u1a75" <= char <= "\u1a7f" or "\uaab0" <= char <= "\uaac1"
    return (kind == 1 or 10 <= kind <= 36 or kind >= 200 or char in VARIATION) and not is_tone


def fold(char):
    compatible = char < "\u0250" or "\ufb00" <= char <= "\ufb06" or "\uff10" <= char <= "\uff9f"
    parts = unicodedata.normalize("NFKD" if compatible else "NFD", char)
    if not all(unicodedata.category(part)[0] in "LNM" for part in parts):
        return char
    folded = "".join(part for part in parts if not is_diacritic(part)).casefold()
    return "".join(STROKES.get(part, part) for part in folded if not "\u02b9" <= part <= "\u02bf")


def units(text):
    return len(text.encode("utf-16-le")) // 2


def is_in_table(code):
    char = chr(code)
    is_kept = 0xAC00 <= code <= 0xD7A3 or 0x3040 <= code <= 0x30FF or 0x13A0 <= code <= 0x13FF or 0xAB70 <= code <= 0xABBF
    return unicodedata.category(char)[0] in "LNM" and not is_kept and not is_diacritic(char) and fold(char) not in ("", char.lower())


def literal(text):
    return '"' + "".join(f"\\u{ord(c):04X}" if unicodedata.category(c)[0] in "MCZ" else c for c in text) + '"'


codes = [code for code in range(0x80, 0x10000) if is_in_table(code)]
blocks, long = [], []
for code in codes:
    if units(fold(chr(code))) > 1:
        long.append(code)
    elif blocks and code - blocks[-1][-1] <= 8 and code >> 8 == blocks[-1][-1] >> 8:
        blocks[-1].extend(range(blocks[-1][-1] + 1, code + 1))
    else:
        blocks.append([code])

print(f"""// Printed by FoldingTable.py from Unicode {unicodedata.unidata_version}: change that.
namespace CityGraph.Graph.Folding;

/// <summary>What letters become that are more than a lower-case letter without diacritics.</summary>
internal static class FoldingTable
{{
    /// <summary>Blocks of letters that become one letter each: the first, and what it and those after it become.</summary>
    public static readonly (char First, string Folded)[] Blocks =
    [""")
for block in blocks:
    text = "".join(fold(chr(c)) if c in codes and c not in long else chr(c).lower() if len(chr(c).lower()) == 1 else chr(c) for c in block)
    print(f"        ('\\u{block[0]:04X}', {literal(text)}),")
print("""    ];

    /// <summary>Letters that become several.</summary>
    public static readonly (char Letter, string Folded)[] Several =
    [""")
for start in range(0, len(long), 8):
    print("        " + " ".join(f"('\\u{c:04X}', {literal(fold(chr(c)))})," for c in long[start:start + 8]))
print("""    ];

    /// <summary>Marks that are dropped, by first and last.</summary>
    public static readonly (char First, char Last)[] Diacritics =
    [""")
marks = []
for code in (code for code in range(0x80, 0x10000) if is_diacritic(chr(code))):
    if marks and marks[-1][1] == code - 1:
        marks[-1][1] = code
    else:
        marks.append([code, code])
for start in range(0, len(marks), 8):
    print("        " + " ".join(f"('\\u{first:04X}', '\\u{last:04X}')," for first, last in marks[start:start + 8]))
print("""    ];
}""")
print(f"{len(codes)} letters", file=sys.stderr)

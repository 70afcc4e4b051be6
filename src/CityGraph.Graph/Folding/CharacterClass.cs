using System.Globalization;
using System.Text;

namespace CityGraph.Graph.Folding;

/// <summary>What a character is to the division of a text into words.</summary>
internal enum CharacterKind
{
    Separator,
    Letter,
    Hiragana,
    Katakana,
    ChineseCharacter,
    Mark,
    Apostrophe,

    /// <summary>As if it were not there.</summary>
    Invisible,
}

internal static class CharacterClass
{
    public static CharacterKind Of(Rune rune)
    {
        if (rune.IsAscii) return char.IsAsciiLetterOrDigit((char)rune.Value) ? CharacterKind.Letter : rune.Value is '\'' or '`' ? CharacterKind.Apostrophe : CharacterKind.Separator;
        return rune.Value switch
        {
            // Acute accent, and the letters and quotation marks that transcriptions of Korean, Arabic and Polynesian languages use.
            0x00B4 or (>= 0x02B9 and <= 0x02BF) or (>= 0x2018 and <= 0x201B) or 0x2032 or 0xFF07 => CharacterKind.Apostrophe,
            0x0640 => CharacterKind.Invisible, // Arabic tatweel
            0x200B => CharacterKind.Separator, // zero width space
            0x3005 or 0x3007 or (>= 0x3021 and <= 0x3029) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFD)
                => CharacterKind.ChineseCharacter,
            0x30FC => CharacterKind.Mark, // makes the vowel of a kana long, of either kind
            (>= 0x3041 and <= 0x3096) or (>= 0x309D and <= 0x309F) => CharacterKind.Hiragana,
            (>= 0x30A1 and <= 0x30FA) or (>= 0x30FD and <= 0x30FF) or (>= 0xFF66 and <= 0xFF6F) or (>= 0xFF71 and <= 0xFF9D) => CharacterKind.Katakana,
            0xFF70 or 0xFF9E or 0xFF9F => CharacterKind.Mark, // the half-width forms of marks
            _ => Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
                    or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => CharacterKind.Letter,
                UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharacterKind.Mark,
                UnicodeCategory.Format => CharacterKind.Invisible,
                _ => CharacterKind.Separator,
            },
        };
    }
}

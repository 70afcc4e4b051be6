// Printed by FoldingTable.py from Unicode 14.0.0: change that.
namespace CityGraph.Graph.Folding;

/// <summary>What letters become that are more than a lower-case letter without diacritics.</summary>
internal static class FoldingTable
{
    /// <summary>Blocks of letters that become one letter each: the first, and what it and those after it become.</summary>
    public static readonly (char First, string Folded)[] Blocks =
    [
        ('\u00AA', "a«¬\u00AD®¯°±23´μ¶·¸1o»¼½¾¿aaaaaaæceeeeiiiidnooooo×ouuuuyþßaaaaaaæceeeeiiiidnooooo÷ouuuuyþy"),
        ('\u0100', "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkĸllllllĿŀllnnnnnnnnnooooooœœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"),
        ('\u018F', "a"),
        ('\u01A0', "oo"),
        ('\u01AF', "uu"),
        ('\u01CD', "aaiioouuuuuuuuuuǝaaaaǣǣǥǥggkkooooʒʒjǳǳǳggƕƿnnaaǽǽoo"),
        ('\u0200', "aaaaeeeeiiiioooorrrruuuussttȝȝhhƞȡȣȣȥȥaaeeooooooooyy"),
        ('\u0259', "a"),
        ('\u0386', "α·εηι\u038Bο\u038Dυωι"),
        ('\u03AA', "ιυαεηιυ"),
        ('\u03C2', "σστυφχψωιυουωϗβθϒϒϒφπ"),
        ('\u03F0', "κρϲϳθε"),
        ('\u0400', "ееђгєѕііјљњћкиу"),
        ('\u0419', "и"),
        ('\u0439', "и"),
        ('\u0450', "ееђгєѕііјљњћкиу"),
        ('\u0476', "ѵѵ"),
        ('\u04C1', "жж"),
        ('\u04D0', "ааааӕӕееәәәәжжззӡӡииииооөөөөээууууууччӷӷыы"),
        ('\u0622', "ااواي"),
        ('\u06C0', "ەہہ"),
        ('\u06D3', "ے"),
        ('\u1C80', "вдосттъѣꙋ"),
        ('\u1E00', "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyasẜẝßẟaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy"),
        ('\u1F00', "ααααααααααααααααεεεεεε\u1F16\u1F17εεεεεε\u1F1E\u1F1Fηηηηηηηηηηηηηηηηιιιιιιιιιιιιιιιιοοοοοο\u1F46\u1F47οοοοοο\u1F4E\u1F4Fυυυυυυυυ\u1F58υ\u1F5Aυ\u1F5Cυ\u1F5Eυωωωωωωωωωωωωωωωωααεεηηιιοουυωω\u1F7E\u1F7Fααααααααααααααααηηηηηηηηηηηηηηηηωωωωωωωωωωωωωωωωααααα\u1FB5ααααααα᾽ι᾿῀῁ηηη\u1FC5ηηεεηηη῍῎῏ιιιι\u1FD4\u1FD5ιιιιιι\u1FDC῝῞῟υυυυρρυυυυυυρ῭΅`\u1FF0\u1FF1ωωω\u1FF5ωωοοωωω"),
        ('\u212B', "a"),
        ('\uF900', "豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘藺隣鱗麟林淋臨立笠粒狀炙識什茶刺"),
        ('\uFA00', "切度拓糖宅洞暴輻行降見廓兀嗀﨎﨏塚﨑晴﨓﨔凞猪益礼神祥福靖精羽﨟蘒﨡諸﨣﨤逸都﨧﨨﨩飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸難響頻恵𤋮舘\uFA6E\uFA6F並况全侀充冀勇勺喝啕喙嗢塚墳奄奔婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯猪瑱甆画瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆視調諸請謁諾諭謹變贈輸遲醙鉶陼難靖韛響頋頻鬒龜𢡊𢡄𣏕㮝䀘䀹𥉉𥳐𧻓齃龎"),
        ('\uFB1D', "י\uFB1Eײ"),
        ('\uFB2A', "ששששאאאבגדהוז\uFB37טיךכל\uFB3Dמ\uFB3Fנס\uFB42ףפ\uFB45צקרשתובכפ"),
        ('\uFF10', "0123456789：；＜＝＞？＠abcdefghijklmnopqrstuvwxyz［＼］＾＿｀abcdefghijklmnopqrstuvwxyz"),
        ('\uFF66', "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u3099\u309A"),
    ];

    /// <summary>Letters that become several.</summary>
    public static readonly (char Letter, string Folded)[] Several =
    [
        ('\u00C6', "ae"), ('\u00DE', "th"), ('\u00DF', "ss"), ('\u00E6', "ae"), ('\u00FE', "th"), ('\u0132', "ij"), ('\u0133', "ij"), ('\u0152', "oe"),
        ('\u0153', "oe"), ('\u01C4', "dz"), ('\u01C5', "dz"), ('\u01C6', "dz"), ('\u01C7', "lj"), ('\u01C8', "lj"), ('\u01C9', "lj"), ('\u01CA', "nj"),
        ('\u01CB', "nj"), ('\u01CC', "nj"), ('\u01E2', "ae"), ('\u01E3', "ae"), ('\u01F1', "dz"), ('\u01F2', "dz"), ('\u01F3', "dz"), ('\u01FC', "ae"),
        ('\u01FD', "ae"), ('\u0587', "եւ"), ('\u0929', "न\u093C"), ('\u0931', "र\u093C"), ('\u0934', "ळ\u093C"), ('\u0958', "क\u093C"), ('\u0959', "ख\u093C"), ('\u095A', "ग\u093C"),
        ('\u095B', "ज\u093C"), ('\u095C', "ड\u093C"), ('\u095D', "ढ\u093C"), ('\u095E', "फ\u093C"), ('\u095F', "य\u093C"), ('\u09CB', "\u09C7\u09BE"), ('\u09CC', "\u09C7\u09D7"), ('\u09DC', "ড\u09BC"),
        ('\u09DD', "ঢ\u09BC"), ('\u09DF', "য\u09BC"), ('\u0A33', "ਲ\u0A3C"), ('\u0A36', "ਸ\u0A3C"), ('\u0A59', "ਖ\u0A3C"), ('\u0A5A', "ਗ\u0A3C"), ('\u0A5B', "ਜ\u0A3C"), ('\u0A5E', "ਫ\u0A3C"),
        ('\u0B48', "\u0B47\u0B56"), ('\u0B4B', "\u0B47\u0B3E"), ('\u0B4C', "\u0B47\u0B57"), ('\u0B5C', "ଡ\u0B3C"), ('\u0B5D', "ଢ\u0B3C"), ('\u0B94', "ஒ\u0BD7"), ('\u0BCA', "\u0BC6\u0BBE"), ('\u0BCB', "\u0BC7\u0BBE"),
        ('\u0BCC', "\u0BC6\u0BD7"), ('\u0C48', "\u0C46\u0C56"), ('\u0CC0', "\u0CBF\u0CD5"), ('\u0CC7', "\u0CC6\u0CD5"), ('\u0CC8', "\u0CC6\u0CD6"), ('\u0CCA', "\u0CC6\u0CC2"), ('\u0CCB', "\u0CC6\u0CC2\u0CD5"), ('\u0D4A', "\u0D46\u0D3E"),
        ('\u0D4B', "\u0D47\u0D3E"), ('\u0D4C', "\u0D46\u0D57"), ('\u0DDA', "\u0DD9\u0DCA"), ('\u0DDC', "\u0DD9\u0DCF"), ('\u0DDD', "\u0DD9\u0DCF\u0DCA"), ('\u0DDE', "\u0DD9\u0DDF"), ('\u0F43', "ག\u0FB7"), ('\u0F4D', "ཌ\u0FB7"),
        ('\u0F52', "ད\u0FB7"), ('\u0F57', "བ\u0FB7"), ('\u0F5C', "ཛ\u0FB7"), ('\u0F69', "ཀ\u0FB5"), ('\u0F73', "\u0F71\u0F72"), ('\u0F75', "\u0F71\u0F74"), ('\u0F76', "\u0FB2\u0F80"), ('\u0F78', "\u0FB3\u0F80"),
        ('\u0F81', "\u0F71\u0F80"), ('\u0F93', "\u0F92\u0FB7"), ('\u0F9D', "\u0F9C\u0FB7"), ('\u0FA2', "\u0FA1\u0FB7"), ('\u0FA7', "\u0FA6\u0FB7"), ('\u0FAC', "\u0FAB\u0FB7"), ('\u0FB9', "\u0F90\u0FB5"), ('\u1026', "ဥ\u102E"),
        ('\u1B06', "ᬅ\u1B35"), ('\u1B08', "ᬇ\u1B35"), ('\u1B0A', "ᬉ\u1B35"), ('\u1B0C', "ᬋ\u1B35"), ('\u1B0E', "ᬍ\u1B35"), ('\u1B12', "ᬑ\u1B35"), ('\u1B3B', "\u1B3A\u1B35"), ('\u1B3D', "\u1B3C\u1B35"),
        ('\u1B40', "\u1B3E\u1B35"), ('\u1B41', "\u1B3F\u1B35"), ('\u1B43', "\u1B42\u1B35"), ('\u1E9E', "ss"), ('\uFA6C', "𤋮"), ('\uFACF', "𢡊"), ('\uFAD0', "𢡄"), ('\uFAD1', "𣏕"),
        ('\uFAD5', "𥉉"), ('\uFAD6', "𥳐"), ('\uFAD7', "𧻓"), ('\uFB00', "ff"), ('\uFB01', "fi"), ('\uFB02', "fl"), ('\uFB03', "ffi"), ('\uFB04', "ffl"),
        ('\uFB05', "st"), ('\uFB06', "st"), ('\uFB13', "մն"), ('\uFB14', "մե"), ('\uFB15', "մի"), ('\uFB16', "վն"), ('\uFB17', "մխ"),
    ];

    /// <summary>Marks that are dropped, by first and last.</summary>
    public static readonly (char First, char Last)[] Diacritics =
    [
        ('\u0300', '\u036F'), ('\u0483', '\u0487'), ('\u0591', '\u05BD'), ('\u05BF', '\u05BF'), ('\u05C1', '\u05C2'), ('\u05C4', '\u05C5'), ('\u05C7', '\u05C7'), ('\u0610', '\u061A'),
        ('\u064B', '\u065F'), ('\u0670', '\u0670'), ('\u06D6', '\u06DC'), ('\u06DF', '\u06E4'), ('\u06E7', '\u06E8'), ('\u06EA', '\u06ED'), ('\u0711', '\u0711'), ('\u0730', '\u074A'),
        ('\u07EB', '\u07F3'), ('\u07FD', '\u07FD'), ('\u0816', '\u0819'), ('\u081B', '\u0823'), ('\u0825', '\u0827'), ('\u0829', '\u082D'), ('\u0859', '\u085B'), ('\u0898', '\u089F'),
        ('\u08CA', '\u08E1'), ('\u08E3', '\u08FF'), ('\u0951', '\u0954'), ('\u09FE', '\u09FE'), ('\u0F18', '\u0F19'), ('\u0F35', '\u0F35'), ('\u0F37', '\u0F37'), ('\u0F39', '\u0F39'),
        ('\u0F82', '\u0F83'), ('\u0F86', '\u0F87'), ('\u0FC6', '\u0FC6'), ('\u108D', '\u108D'), ('\u135D', '\u135F'), ('\u17DD', '\u17DD'), ('\u180B', '\u180D'), ('\u18A9', '\u18A9'),
        ('\u1939', '\u193B'), ('\u1A17', '\u1A18'), ('\u1AB0', '\u1ABD'), ('\u1ABF', '\u1ACE'), ('\u1B6B', '\u1B73'), ('\u1CD0', '\u1CD2'), ('\u1CD4', '\u1CE0'), ('\u1CE2', '\u1CE8'),
        ('\u1CED', '\u1CED'), ('\u1CF4', '\u1CF4'), ('\u1CF8', '\u1CF9'), ('\u1DC0', '\u1DFF'), ('\u20D0', '\u20DC'), ('\u20E1', '\u20E1'), ('\u20E5', '\u20F0'), ('\u2CEF', '\u2CF1'),
        ('\u2DE0', '\u2DFF'), ('\u302A', '\u302F'), ('\uA66F', '\uA66F'), ('\uA674', '\uA67D'), ('\uA69E', '\uA69F'), ('\uA6F0', '\uA6F1'), ('\uA8E0', '\uA8F1'), ('\uA92B', '\uA92D'),
        ('\uFB1E', '\uFB1E'), ('\uFE00', '\uFE0F'), ('\uFE20', '\uFE2F'),
    ];
}

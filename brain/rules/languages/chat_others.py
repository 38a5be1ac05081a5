"""How commands are put in a chat, in German, Japanese and Chinese, as `chat_romance.py` has it for others. Data, no
logic."""

from __future__ import annotations

from collections.abc import Mapping

OTHERS: Mapping[str, Mapping[str, str]] = {
    "de": {
        "is superfluous": "ist überflüssig, ist zu viel, ist unnötig, sind überflüssig, brauchts nicht, "
        "braucht keiner, brauchen wir nicht mehr, brauche ich nicht mehr, brauch ich nicht mehr, braucht man nicht, "
        "wird nicht mehr gebraucht, ist raus, fliegt raus, fliegen raus",
        "the middle scene": "die mittlere, die in der mitte, die mittlere szene",
        "put the": "tu die, tu das, tu den, pack die, pack das, pack den, setz die, setz das, setz den, schieb die, "
        "schieb das, schieb den, zieh die, zieh das, zieh den, häng die, häng das, häng den",
        "put it": "tu es, tu sie, tu ihn, pack es, pack sie, pack ihn, setz es, setz sie, schieb es, schieb sie, "
        "schieb ihn",
        "a bit": "einen tacken, nen tacken, nen tick, ne idee, ein klein wenig, ein kleines bisschen, bissl, "
        "a bissl, nen bisschen, n bisschen",
        "please": "büdde, wenns geht, wenn möglich, pls, plz",
        "in the center": "mittig, ins zentrum",
        "at the bottom": "nach unten, ganz unten, unten hin, ganz nach unten",
        "at the top": "nach oben, ganz oben, oben hin, ganz nach oben",
        "from the left": "von links",
        "from the right": "von rechts",
        "from below": "von unten",
        "from above": "von oben",
        "fly in": "reingeschoben kommen, reingeflogen kommen, eingeflogen kommen, reinkommen, reinfliegen, "
        "hereinfliegen, hereinkommen, reinrutschen, reinsliden, einfliegen, reinlaufen, reingleiten, hereingleiten, "
        "reinfahren, einschweben, reinschweben",
        "appear": "auftauchen, aufpoppen, erscheinen, erscheint, eingeblendet werden",
        "one by one": "nacheinander, einer nach dem anderen, eine nach der anderen, eins nach dem anderen, einzeln, "
        "der reihe nach, stück für stück",
        "slide": "schiebeblende, reinschieben",
        "wipe": "wischblende, wischen, wischer, wisch effekt, wischeffekt",
        "fade": "weiche blende, überblende, kreuzblende, weichen übergang, sanften übergang, sanfte überblendung",
        "transition from": "beim wechsel von, beim übergang von, im wechsel von, im übergang von",
        "there should be": "da soll, da sollte, da muss",
        "fade out": "ausfaden, ausklingen, ausklingt, ausklingen lassen, auslaufen",
        "from now on": "ab jetzt, ab sofort, von jetzt an, künftig",
        "in capitals": "in großbuchstaben, großgeschrieben, in versalien",
        "should cost": "kostet jetzt, kostet nun, kostet ab sofort, kostet",
        "lasts as long as": "so lang dauern wie, so lange dauern wie, genauso lang dauern wie, "
        "genauso lange dauern wie, gleich lang dauern wie, dauern wie, dauert so lang wie, dauert so lange wie, "
        "so lang gehen wie, so lang sein wie, genauso lang sein wie, so lange gehen wie",
        "as long as": "so lang wie, genauso lang wie, gleich lang wie, so lange wie, genauso lange wie",
        "that says": "wo draufsteht, wo drauf steht, mit der botschaft, in der es um, wo es um",
        "undo": "doch lassen, lass sie doch, lass ihn doch, lass es doch, zurück an den alten platz, "
        "wieder an den alten platz, zurück wo sie war, zurück wo es war, tu es wieder rein, tu sie wieder rein, "
        "tu ihn wieder rein, mach es wieder rein, mach sie wieder rein, hol sie zurück, hol ihn zurück, "
        "hol es zurück, wieder zurück, wieder reinnehmen, mach wieder wie vorher, mach wieder so wie vorher, "
        "wieder wie vorher, wieder so wie vorher, hab mich vertan, habe mich vertan, doch lieber wie vorher, "
        "lieber wie vorher, so wie vorher, lieber wieder wie vorher, wie es vorher war, wie vorher, so wie es war, "
        "wie es war, wie sie war, wie er war, wie gehabt, wie zuvor, so wie davor, wie davor, auf vorher",
        "it was better before": "war besser vorher, war vorher besser, vorher war besser, vorher wars besser, "
        "vorher war es besser, war davor besser, davor war besser, davor wars besser, war so besser, "
        "war vorher schöner, vorher wars schöner, gefiel mir vorher besser",
        "no sorry": "nein sorry, ne sorry, nee sorry, nein entschuldigung, ups sorry",
        "would be nice": "wäre schön, wär schön, wäre gut, wär gut, wär super, wäre super, wär nice, wär toll, "
        "wäre toll, fände ich gut, fänd ich gut",
        "delete": "hau die raus, schmeiß die raus, brauch ich nicht, brauchen wir nicht",
        "everywhere": "überall, auf allen szenen, in allen szenen, in jeder szene, auf jeder seite",
        "subtitle": "unter dem titel, unter den titel, unter dem namen, unterm titel, unterm namen, drunter, darunter",
        "can you": "kannste, könntste, könnt ihr, magst du, würdest du, kann man, könnte man, gibts ne möglichkeit, "
        "gibt es eine möglichkeit, gibt es die möglichkeit, wäre es möglich, ist es möglich, wär es möglich",
        "a": "ne, nen, nem, ner, n",
        "in the list": "in der liste, aus der liste, bei der liste",
        "add": "hätte ich gern, hätte ich gerne, hätt ich gern, hätten wir gern, hätten wir gerne, wünsch ich mir, "
        "wünsche ich mir, bräuchte ich, bräuchten wir, brauchen wir noch, fehlt noch, fehlt mir noch, rein, "
        "muss rein, soll rein, kommt rein, noch rein, muss noch rein",
        "nice": "schöne, schönen, schöner, hübsche, hübschen",
        "longer": "mehr zeit, länger stehen, länger zu sehen, länger bleiben",
        "seconds longer": "sekunden mehr, sekunde mehr, sek mehr",
        "seconds shorter": "sekunden weniger, sekunde weniger, sek weniger",
        "swap": "plätze tauschen, platz tauschen, den platz tauschen, die plätze tauschen, vertausch, vertausche",
        "hide": "verstecke, versteck, verbirg, verstecken",
        "copies": "kopien",
        "cut": "abkürzen, kürz ab, einkürzen, zusammenkürzen, zusammenstreichen, straffe, straffen, straff",
        "how long is": "wie viel sekunden geht, wie viele sekunden geht, wie lang geht, wieviel sekunden geht, "
        "wie viele sekunden dauert, wie lang dauert",
        "the whole video": "das ganze, das ganze ding",
        "should go": "würde ich, tät ich, wäre besser, gehört, gehören",
        "navy": "marineblau, nachtblau",
        "beige": "beige, cremefarben",
        "this": "die hier, diese hier, das hier",
        "is now called": "heißt jetzt, heisst jetzt, heißt nun, nennt sich jetzt",
        "is now": "kostet jetzt, jetzt kostet, ist nun, sind jetzt, ist jetzt, beträgt jetzt, liegt jetzt bei, "
        "sind ab jetzt, ist ab jetzt",
        "no transition": "harter schnitt, harten schnitt, harte schnitte, direkter schnitt",
        "also": "wenn du schon dabei bist, wenn wir schon dabei sind, wo du schon dabei bist",
        "no": "ich will keine, ich möchte keine, wir wollen keine",
        "slower": "gemächlicher",
        "faster": "flotter, zügiger",
        "": "jeweils, jeweilig",
        "phone number": "nummer, rufnummer",
        "what is the name of": "wie heißt, wie heisst",
        "a bit more": "noch ein bisschen, noch ein wenig, noch etwas mehr, noch ein bisschen mehr",
        "is enough": "reicht, reichen, genügt, genügen, langt, langen",
        "here is": "hier ist, hier sind, hier kommt, hier haben wir",
        "what comes next": "geh zum nächsten, weiter geht's, weiter gehts, weiter zum nächsten, gehen wir weiter, "
        "nächster schritt, wie gehts weiter, wie geht's weiter",
        "keep": "behalt, behalte, behaltet",
        "square": "als quadrat, im quadrat, im quadratformat",
        "olive green": "olivgrün, oliv",
        "burgundy": "bordeaux, bordeauxrot, weinrot",
        "mute": "ton aus, sound aus, musik aus, ton weg, ton ausschalten, musik ausschalten, stumm",
        "instead": "dafür, stattdessen, an seiner stelle, an ihrer stelle",
        "too fast": "zu schnell weg, zu schnell vorbei, zu schnell durch, zu kurz da",
        "them": "denen, ihnen",
        "at the start": "nach ganz vorne, ganz nach vorne, ganz nach vorn, nach ganz vorn",
        "i don't like": "gefällt mir nicht, gefallen mir nicht, mag ich nicht, find ich nicht gut, finde ich nicht gut",
        "try": "probier, probiere, versuch, versuche, probier mal, versuch mal",
        "download": "speicher das video, speichere das video, video speichern",
        "in the middle": "in der mitte durch, mittendurch, mitten durch",
    },
    "ja": {
        "delete": "いらないかな,いらないかも,いらないです,いらなくなった,いらなくなりました,必要ない,"
        "必要ありません,必要ないです,なくていい,なくていいです,なくてもいい,消しちゃって,消してほしい,"
        "消してもらえる,消してくれる,削除してほしい,不要,不要だ,削って,外してほしい,取って,取り除いてほしい,"
        "なくしてほしい,は削除で,を削除で,削除でお願い,は消しちゃって,はカットで,カットで",
        "add": "足してほしい,追加してほしい,入れてほしい,作ってほしい,つくって,付けて,つけて,増やして,差し込んで,"
        "追加で,作れる,入れたい,追加したい,つくりたい,作りたい,ほしい,欲しい",
        "move": "持ってきて,もってきて,持っていって,もっていって,移してほしい,動かしてほしい,ずらして,回して",
        "change": "直して,なおして,修正して,書き換えて,変えてほしい,変更してほしい,訂正して,修正お願いします,"
        "修正お願い,変更お願いします",
        "change to": "に値上げしました,に値下げしました,に値上げして,に値下げして,に変更になりました,に改定しました,"
        "に直して,になおして,に修正して,に書き換えて,に差し替えて,に訂正して,に変えてほしい,に変更してほしい,"
        "になりました,になった,に変わりました,に変わった,に値上げ,に値下げ,に上がりました,に下がりました,"
        "に修正お願いします,に修正お願い,に変更お願いします",
        "make": "にしてほしい,にしてもらえる,にしてくれる,にしといて,にしたい,にしてみて,にしましょう,にできる,"
        "になって,で,にしておいて,にしておいてください,にしておく,しておいて,しておいてください,がいいです,がいい,"
        "がよい",
        "undo": "元の位置で,元の位置に,元の位置に戻して,元の場所に戻して,元の場所に,元の場所で,前の位置に,"
        "戻してほしい,元に戻してほしい,もとに戻してほしい,前のに戻して,さっきのに戻して,前の状態に戻して,やり直し,"
        "間違えて消した,間違えて消しちゃった,前のままで,前のままがいい,元のまま,元のままで,元のままに,もとのまま,"
        "前のまま,前の通り,元通り,元通りに,さっきのまま,前のままでいい,元のままでいい,もとのままでいい,"
        "前のままがいいです",
        "it was better before": "前の方が良かった,前の方がよかった,前のほうが良かった,さっきの方がよかった,"
        "前がよかった",
        "show": "出してほしい,表示してほしい,出てきて,出てくるように,出るように,登場させて,現れるように",
        "fly in": "飛び込んで,飛んできて,スライドインして,入ってきて,入ってくるように,飛び込むように",
        "one by one": "順番に,順に,一つずつ,ひとつずつ,1つずつ,一個ずつ,1個ずつ,一行ずつ,1行ずつ,次々に,次々と",
        "from the left": "左から,左側から",
        "from the right": "右から,右側から",
        "from below": "下から",
        "from above": "上から",
        "in the center": "中央に,センターに,中央へ",
        "in the middle": "真ん中に,真ん中へ",
        "at the bottom": "下に,一番下に,下の方に,下部に",
        "at the top": "上に,一番上に,上の方に,上部に",
        "wipe": "ワイプ",
        "zoom": "ズーム",
        "in two": "真ん中で二つに,真ん中で,二つに,2つに,ふたつに",
        "light blue": "水色,空色",
        "beige": "ベージュ",
        "navy": "紺色,紺",
        "brown": "茶色",
        "light green": "黄緑",
        "dark grey": "濃いグレー",
        "a bit": "もうちょい,ちょい,もうすこし,すこし,若干,少しだけ,ちょっとだけ",
        "quieter": "小さめに,控えめに,小さめで,控えめで",
        "play": "流して,かけて",
        "as long as": "と同じ長さに,と同じ秒数に,と同じくらいの長さに,と同じ長さで",
        "as well": "もお願い,もお願いします,も頼む,もよろしく,も同じく,もそうして",
        "from now on": "これからは,これから,今後は,今後",
        "that says": "と書いてある,って書いてある,と書かれている,と表示された,と入った,っていう,の文字が入った,"
        "というの",
        "how many": "何枚,いくつある,何シーン",
        "what is": "何て書いてある,何と書いてある,なんて書いてある,何が書いてある",
        "scene": "ページ",
        "please": "お願いできますか,お願いできる,頼みます,よろしく",
        "too small": "小さくて読めない,小さくて見えない,ちっちゃい,ちっちゃすぎる",
        "text": "文字のサイズ,字,もじ",
        "scenes": "ふたつのシーン",
        "longer": "長め,長めに,もっと長く",
        "swap": "順番逆にして,順番を逆にして,順番を入れ替えて,順番入れ替えて,順番を変えて,逆の順にして,入れ替え",
        "hide": "隠して,見えないように,見えなくして,非表示にして",
        "is now called": "という名前になりました,に改名しました",
        "leave it as it is": "このままで,このままでいい,このままがいい,今のままで",
        "": "くらい,ぐらい,ほど,できますか,できる？,もらえますか,もらえる,くれますか,くれる,ずつ,を一枚,を1枚,"
        "を一つ,していただけますか,いただけますか,してもらえますか,もう,のほう,の方,見せたい,インスタ用に,"
        "インスタ用,インスタ向けに,TikTok用に,のとこ,のところ,のとこを,のところを,のとこは",
        "where is": "ってどこにある,はどこにある,どこにある,ってどこ,はどこ",
        "put": "置いて,置いてほしい,配置して",
        "also": "ついでに,あと,それと,えっと",
        "what is the name of": "の名前は何,の名前って何,の名前なんだっけ,は何という名前",
        "light": "薄い,うすい,淡い",
        "dark": "濃い,濃いめの",
        "stand out": "目立たせて,目立つように,目立たせたい",
        "our": "うちの,私たちの,わたしたちの,弊社の,当社の,我が社の",
        "what comes next": "次へ,次に進んで,次に行って,次いこう,次行こう,つぎへ,次に進もう",
        "bigger": "大きめ,大きめに,でっかく,デカく",
        "right aligned": "右寄せ,右寄せで,右寄せに,右揃え,右揃えに,右揃えで",
        "left aligned": "左寄せ,左寄せで,左寄せに,左揃え,左揃えに,左揃えで",
        "centered": "中央寄せ,中央寄せで,中央寄せに,中央揃え,中央揃えに,中央揃えで,真ん中寄せ",
        "is enough": "でいい,でいいです,で十分,で十分です,でいいよ,で大丈夫,でOK,でオッケー",
        "between": "のあいだ,のあいだに,のあいだは,のあいだを,の間は,の間を",
        "duplicate": "複製しといて,コピーしといて,複製しておいて,コピーしておいて,コピーして,複製してもらえる",
        "sorry": "ごめん,すみません,ごめんなさい,すまん",
        "is": "が今は",
        "olive green": "オリーブ色,オリーブグリーン",
        "burgundy": "ワインレッド,えんじ色,ボルドー",
        "after": "のすぐ後,のすぐあと,のすぐ後ろ,のすぐ後に,のすぐ次",
        "download": "保存して,保存してほしい,ダウンロードしたい,保存したい",
        "i don't like": "がイマイチ,がいまいち,イマイチ,いまいち,が気に入らない,が微妙",
        "split": "半分に切って,半分に分けて,真ん中で切って,真ん中で分けて",
    },
    "zh": {
        "delete": "不需要,不需要了,用不着,没必要,不用了,多余了,多余,撤掉,砍掉,删去,去了",
        "the middle scene": "中间那页,中间那个,中间那一页,中间的那页,中间这页,中间的页面,中间一页,中间的场景,中间那张",
        "add": "插,插一个,再来,补,补上,来一个,来个,弄个,弄一个,整个,再加一个,再加一,再加上,再添一个,再添",
        "move": "挪,搬到,调到,换到,提到,排到,放进",
        "change to": "换作,改回,更换成,变更为,涨到,降到,涨为,改做,改为了,变成了,改成了,调价到,弄成,搞成,做成,弄为,"
        "改写成,改写为,写成",
        "cut to": "剪成,剪到,缩到,缩成,减到,压缩到,截到",
        "extend to": "加到,延到,拉到,增加到,加长到",
        "split in two": "从中间拆成两页,从中间分成两页,从中间切开,从中间分开,拆成两页,分成两页,拆成两个,分成两个,"
        "一分为二,拆成两段,分成两段",
        "split": "切成,拆成,拆开,拆,切开",
        "undo": "放回原处,放回原位,放回去,放回原来的位置,回到原位,移回去,挪回去,还是不改了,不改了,删错了,弄错了,"
        "搞错了,恢复一下,恢复原样,恢复成,还原一下,变回去,撤销一下,换回来,换回去,改回原来,回到刚才,还是恢复吧,"
        "恢复回来,找回来,保持原样吧,还是保持原样,还是原来的样子,跟原来一样,和之前一样,跟之前一样,像之前一样,照旧,"
        "还是原样",
        "it was better before": "之前更好,之前的更好,原来的好,原来更好,原来那样好,还是原来的好,之前比较好,"
        "还是之前的好看",
        "fly in": "飞进来,飞入,滑进来,滑入,进来,进场,弹进来",
        "one by one": "一个接一个,一个一个,一个个,逐个,逐一,依次,一条一条,一条条,挨个",
        "from the left": "从左边,从左侧,从左,自左",
        "from the right": "从右边,从右侧,从右,自右",
        "from below": "从下面,从下方,从底部,从下",
        "from above": "从上面,从上方,从顶部,从上",
        "in the center": "居中放,到中央",
        "in the middle": "到中间,在中间,放到中间,放在中间,放中间,到正中间,到正中",
        "slide": "推入,滑动,推移,推进",
        "wipe": "擦除,划像",
        "zoom": "缩放",
        "beige": "米色,米黄色",
        "light green": "浅绿色,浅绿",
        "dark green": "深绿色,深绿",
        "dark grey": "深灰色,深灰",
        "brown": "棕色,咖啡色",
        "as long as": "一样长,同样长",
        "as well": "也要,也要这样,也改,也改一下,也来一个,也弄一下,也同样,也是一样,也",
        "from now on": "以后都,从现在起,以后",
        "that says": "讲讲,讲一下,说说,说一下,讲的是,上面写着,写着,写了,讲,内容写,内容讲,说的是,说明",
        "": "让它们,就行,就好,就可以了,就可以,行吗,好吗,可以吗,好不好,呗,啦,哦,啊,呀,嘛,麻烦,各,每页各,都各,"
        "两页各,两个各,三页各,分别,能不能,可不可以,能否,我想,我想要,想要,一闪就过了",
        "how many": "有几页,几页,多少页",
        "how long is": "总共多长,多少秒,有多少秒",
        "them": "它们,他们",
        "a bit": "稍稍,一丢丢,一丁点",
        "phone": "电话号码,电话号",
        "from": "从",
        "is superfluous": "多余的,是多余的,可以删了,可以删掉了,可以删,可以去掉,可以去掉了,可以不要了",
        "longer": "久一点,久一些,久点,停留久一点,多停一会儿,多停留一会儿,停久一点",
        "swap": "换个顺序,换顺序,换一下顺序,调个顺序,顺序对调,调一下顺序",
        "hide": "隐藏,藏起来,不显示",
        "light blue": "天蓝色,天蓝,浅蓝",
        "navy": "藏青色,深蓝",
        "is now called": "现在叫,改叫做",
        "no transition": "直接切换,硬切",
        "leave it as it is": "就这样吧,保持这样,这样就行",
        "where is": "在哪里,在哪,在哪一页",
        "it": "她,他",
        "now": "现在,如今",
        "qr code": "二维码",
        "the rest": "后面几页,后面的页,后面的几页,后几页,后面的页面,后面那些",
        "make red": "标红,标成红色",
        "text": "那行字,这行字,那行,的字",
        "also": "顺便,另外,对了",
        "what is the name of": "叫什么名字来着,叫什么名字,叫什么来着,叫什么,名字是什么",
        "dark red": "深红,暗红,深红色",
        "light grey": "浅灰,浅灰色",
        "pink": "浅粉,浅粉色",
        "add to list": "里再加一个,里加一个,里再加,里添加,里增加,里加上,中加一个,里加",
        "what comes next": "下一步,继续下一个,进行下一步,下一步吧,下一个吧",
        "keep": "保留,留下",
        "right aligned": "靠右,靠右对齐,右对齐,向右对齐,居右",
        "left aligned": "靠左,靠左对齐,左对齐,向左对齐,居左",
        "bigger": "再大一点,再大一些,再大点",
        "this is": "这是,这就是",
        "is now": "现在是,现在为",
        "olive green": "橄榄绿,橄榄色",
        "burgundy": "酒红色,酒红",
        "no wait": "算了",
        "there": "那里,那儿",
        "i don't like": "不好看,不喜欢,我不喜欢,难看,太丑,太丑了",
        "try": "试试,试试看,试一下,换个",
        "put": "放,摆",
        "play": "播放",
        "at the start": "最前,第一个位置,第一页的位置",
        "at the end": "最后面,最后边",
        "download": "保存视频,保存影片,保存下来",
    },
}

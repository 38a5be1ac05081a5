"""What is said in other languages of what shall hold from now on, and in any of what need not, by what it means. Data,
no logic.

What only stands around is under "".
"""

from __future__ import annotations

from brain.rules.languages.lasting_english import ENGLISH

GERMAN = {
    "last": """
        ab jetzt, ab sofort, von jetzt an, von nun an, ab nun, immer, künftig, zukünftig, in zukunft, stets,
        jedes mal, jedesmal, grundsätzlich, ab heute, standardmäßig, dauerhaft, fortan
    """,
    "never": """
        nie, niemals, nie wieder, nie mehr, auf keinen fall, vermeide, vermeiden, verzichte auf, bloß kein,
        keinesfalls
    """,
    "dont": "kein, keine, keinen, nicht, ohne",
    "use": """
        benutze, benutz, benutzen, verwende, verwenden, nimm, nehmen, nutze, nutzen, setze, einsetzen, soll,
        sollen, nur noch, nur
    """,
    "our": "unser, unsere, unserem, unseren, unserer, mein, meine, meiner, meinem",
    "emoji": "emoji, emojis, smiley, smileys, emoticons",
    "limit": """
        unter, maximal, höchstens, nicht länger als, nie länger als, niemals länger als, weniger als,
        kürzer als, bis zu, max, nicht über, nie über, nicht mehr als, nie mehr als, keine szene länger als,
        darf nicht länger als, darf nicht mehr als, maximum
    """,
    "second": "sekunden, sekunde, sek, s",
    "minute": "minute, minuten, min",
    "scene": "szene, szenen, jede szene, folie, folien, pro szene, alle szenen",
    "end": """
        ende, enden, beende, beenden, schließe, endet, aufhören, hör auf, am ende, am schluss, abschließen
    """,
    "slow": "langsam, ruhig, gemächlich, entspannt, langsame, ruhige, ruhigen, langsames, ruhiges",
    "fast": "schnell, flott, schnelle, zügig, dynamisch",
    "forget": "vergiss, vergesse",
    "drop": "lösche, entferne, streiche, hebe, heb, ignoriere, weg mit, lass, weg, gilt nicht mehr",
    "rule": """
        regel, regeln, vorgabe, vorgaben, vorliebe, vorlieben, einstellung, einstellungen, beschränkung, grenze,
        limit
    """,
    "again": """
        wieder erlaubt, ist wieder erlaubt, sind wieder erlaubt, ist wieder ok, sind wieder ok, darf wieder,
        dürfen wieder, wieder
    """,
    "font": "schrift, schriftart, schriften, schriftregel, schriftvorgabe",
    "colors": "farbe, farben, markenfarbe, markenfarben, farbregel, farbregeln, farbvorgabe",
    "length": "länge, dauer, zeitlimit",
    "pace": "tempo, geschwindigkeit",
    "ending": "schluss, abspann, endkarte",
    "all": "alle, alles, sämtliche",
    "": """
        der, die, das, den, dem, des, ein, eine, einen, es, ihn, sie, film, video, clip, ganze, gesamte,
        insgesamt, sein, bleiben, bleib, bleibe, halte, halten, mach, mache, machen, dauern, dauert, darf,
        dürfen, lang, länge, mit, von, im, in, bitte, auch, als, für, zu, zum, zur, über, sollte, sollten,
        wird, werden, wir, ich, du, ihr, und, mehr, verwendet, benutzt, ist, sind, texten, erlaubt,
        unserer website, website, telefonnummer, nummer,
        du, kannst, darfst, könnt, können, man, regel für, sich, werden, gelten, gilt
    """,
    "any": "jede, jeden, jedes, beliebige, beliebigen, egal welche, irgendeine",
    "void": """
        brauchst nicht mehr, gilt nicht mehr, gelten nicht mehr, gilt nicht länger, nicht mehr nötig,
        ist aufgehoben
    """,
    "stop": "nicht mehr, nicht länger, kein mehr",
    "must": "muss, müssen, musst, brauchst, brauchen",
    "long": "länger",
    "boundless": "so lang wie du willst, so lange wie du willst, beliebig lang",
}
SPANISH = {
    "last": """
        de ahora en adelante, a partir de ahora, desde ahora, siempre, en adelante, en el futuro, por defecto,
        cada vez, de aquí en adelante, a partir de hoy
    """,
    "never": "nunca, jamás, nunca más, evita, evitar, bajo ningún concepto",
    "dont": "no, sin, nada de, ningún, ninguna",
    "use": "usa, usar, uses, use, utiliza, utilizar, utilices, pon, poner, pongas, emplea, solo, sólo",
    "our": "nuestro, nuestra, nuestros, nuestras, mi, mis",
    "emoji": "emoji, emojis, emoticonos, emoticones",
    "limit": """
        por debajo de, menos de, máximo, como máximo, no más de, no dure más de, no duren más de, hasta,
        no superar, no supere, no pase de, un máximo de, nunca más de, que no dure más de, inferior a,
        por debajo de los
    """,
    "second": "segundos, segundo, seg, s",
    "minute": "minuto, minutos, min",
    "scene": "escena, escenas, cada escena, ninguna escena, diapositiva, diapositivas",
    "end": "termina, terminar, acaba, acabar, termine, cierra, cerrar, al final",
    "slow": "lento, lenta, tranquilo, tranquila, pausado, calmado, despacio",
    "fast": "rápido, rápida, dinámico, dinámica, ágil",
    "forget": "olvida, olvídate de",
    "drop": "elimina, borra, quita, ignora, cancela",
    "rule": "regla, reglas, norma, normas, preferencia, preferencias, límite, restricción",
    "again": """
        otra vez permitido, vuelve a estar permitido, vuelve a valer, de nuevo permitido,
        se puede usar otra vez, ya se puede usar, ya se pueden usar, vuelve a ser válido,
        está permitido otra vez, están permitidos otra vez,
        otra vez, de nuevo, vuelve a, se puede volver a, puedes volver a
    """,
    "font": "fuente, tipografía, letra",
    "colors": "color, colores, colores de marca",
    "length": "duración, tiempo",
    "pace": "ritmo, velocidad",
    "ending": "final, cierre",
    "all": "todas, todos, todo",
    "": """
        el, la, los, las, lo, un, una, de, del, que, con, en, a, y, mantenlo, mantén, mantener, mantenla, dure,
        duren, durar, debe, deben, sea, ser, vídeo, video, película, por favor, es, está, para, más, total,
        el total, se, texto, textos, nuestra web, web, teléfono, número,
        puedes, puede, pueden, podemos, seguir, usando, tener, utilizando, terminando
    """,
    "any": "cualquier, cualquiera",
    "void": """
        no hace falta, ya no hace falta, no tienes que, ya no tienes que, no es necesario,
        ya no es necesario, no necesitas, ya no se aplica, ya no vale, ya no tiene que, no tiene que
    """,
    "stop": "deja de, ya no, dejamos de",
    "long": "más largo, más larga, más largos, más largas, durar más",
    "boundless": "tan largo como quieras, tan larga como quieras, de cualquier duración",
}
FRENCH = {
    "last": """
        à partir de maintenant, désormais, dorénavant, toujours, à l'avenir, dès maintenant, par défaut,
        à chaque fois, systématiquement, à partir d'aujourd'hui
    """,
    "never": "jamais, plus jamais, évite, éviter, évitez",
    "dont": "pas, pas de, plus de, plus d', sans, aucun, aucune, ne, n', ni",
    "use": """
        utilise, utiliser, utilisez, emploie, employer, mets, mettre, prends, seulement, uniquement,
        sers toi de
    """,
    "our": "notre, nos, mon, ma, mes",
    "emoji": "emoji, emojis, émoji, émojis, émoticônes, smileys",
    "limit": """
        sous, moins de, pas plus de, au maximum, maximum, au plus, en dessous de, jusqu'à, ne dépasse pas,
        ne pas dépasser, ne dépasse jamais, ne doit pas dépasser, jamais plus de, ne doit pas durer plus de,
        dépasser, max, ne dure pas plus de, inférieur à
    """,
    "second": "secondes, seconde, sec, s",
    "minute": "minute, minutes, min",
    "scene": "scène, scènes, chaque scène, diapo, diapos, aucune scène",
    "end": "termine, terminer, terminez, finis, finir, conclus, à la fin",
    "slow": "lent, lente, calme, doux, posé, tranquille, lentement",
    "fast": "rapide, rapides, dynamique, vif",
    "forget": "oublie, oublier, oubliez",
    "drop": "supprime, enlève, retire, annule, ignore, abandonne",
    "rule": "règle, règles, consigne, préférence, préférences, limite, contrainte",
    "again": """
        de nouveau autorisé, à nouveau autorisé, est de nouveau autorisé, est à nouveau permis,
        de nouveau permis, peut de nouveau être utilisé, sont de nouveau autorisés, à nouveau possible,
        redevient possible, est de nouveau permis,
        à nouveau, de nouveau
    """,
    "font": "police, typographie",
    "colors": "couleur, couleurs, couleurs de marque",
    "length": "durée, longueur",
    "pace": "rythme, vitesse",
    "ending": "fin, clôture",
    "all": "toutes, tous, tout",
    "": """
        le, la, les, l', un, une, du, de, des, d', à, en, et, que, qu', ça, cela, avec, par, garde, garder,
        gardez, reste, rester, film, vidéo, doit, doivent, être, soit, soient, dure, durer, s'il te plaît,
        s'il vous plaît, stp, svp, est, sont, total, au total, plus, pour, dans, textes, notre site, site,
        numéro, téléphone, ne, n', sur,
        tu, vous, on, peux, peut, pouvez, peuvent, utiliser de, il, elle, ce, cette, n'est, n'es
    """,
    "any": "n'importe quelle, n'importe quel, toute",
    "void": """
        pas besoin, plus besoin, n'as plus besoin, n'es plus obligé, plus obligé, n'es pas obligé,
        ne s'applique plus, plus nécessaire, plus obligée, n'a plus besoin, n'est plus nécessaire
    """,
    "stop": "arrête de, arrêtez de, arrête d', arrêtez d'",
    "long": "plus long, plus longue, plus longs, plus longues, durer plus longtemps",
    "boundless": "aussi long que tu veux, aussi longue que tu veux, aussi longue que nécessaire",
}
PORTUGUESE = {
    "last": """
        a partir de agora, de agora em diante, daqui em diante, daqui para a frente, daqui pra frente,
        daqui para frente, doravante, sempre,
        no futuro, por padrão, toda vez, a partir de hoje
    """,
    "never": "nunca, jamais, nunca mais, evita, evite, evitar",
    "dont": "não, sem, nada de, nenhum, nenhuma, chega de",
    "use": "usa, usar, use, uses, utiliza, utilize, utilizar, põe, coloca, coloque, apenas, só",
    "our": "nosso, nossa, nossos, nossas, meu, minha",
    "emoji": "emoji, emojis, emoticons",
    "limit": """
        abaixo de, menos de, no máximo, máximo, máximo de, até, não mais de, não mais que, não passe de,
        não ultrapasse, não dure mais de, não dure mais que, nunca mais de, nunca mais que, um máximo de,
        não pode passar de
    """,
    "second": "segundos, segundo, seg, s",
    "minute": "minuto, minutos, min",
    "scene": "cena, cenas, cada cena, slide, slides, nenhuma cena",
    "end": "termina, termine, terminar, acaba, acabe, encerra, encerre, no fim, no final",
    "slow": "lento, lenta, calmo, calma, tranquilo, devagar, suave",
    "fast": "rápido, rápida, dinâmico, dinâmica",
    "forget": "esquece, esqueça, esquecer",
    "drop": "remove, remova, apaga, apague, tira, tire, ignora, ignore, cancela, cancele",
    "rule": "regra, regras, preferência, preferências, limite, restrição",
    "again": """
        de novo permitido, está permitido de novo, é permitido de novo, pode usar de novo, podes usar de novo,
        pode ser usado de novo, volta a ser permitido, já pode usar, já se pode usar, estão permitidos de novo,
        permitido novamente,
        de novo, outra vez, novamente, volta a poder
    """,
    "font": "fonte, tipografia, letra",
    "colors": "cor, cores, cores da marca",
    "length": "duração, tempo",
    "pace": "ritmo, velocidade",
    "ending": "final, encerramento",
    "all": "todas, todos, tudo",
    "": """
        o, a, os, as, um, uma, de, do, da, dos, das, que, com, em, no, na, e, mantém, mantenha, manter, fique,
        dure, durar, deve, devem, ser, seja, vídeo, video, filme, por favor, é, está, para, mais, total,
        ao todo, texto, textos, nosso site, site, telefone, número, se,
        podes, pode, podem, você, tu, mais, continuar, usando
    """,
    "any": "qualquer",
    "void": """
        não precisa, já não precisa, não precisas, já não precisas, não tens de, já não tens de,
        não é preciso, já não é preciso, não tem de, não tem que, já não se aplica, não vale mais,
        não se aplica mais, não precisa mais
    """,
    "stop": "para de, pare de, deixa de, deixe de, já não, não mais",
    "long": "mais longo, mais longa, mais longos, mais longas, mais comprido, durar mais",
    "boundless": "tão longo quanto quiseres, tão longo quanto você quiser, do tamanho que quiser",
}
ITALIAN = {
    "last": """
        d'ora in poi, da ora in poi, da adesso in poi, da adesso, d'ora in avanti, da ora, sempre, in futuro,
        ogni volta, da oggi, per impostazione predefinita
    """,
    "never": "mai, mai più, evita, evitare",
    "dont": "non, niente, senza, nessun, nessuna, basta, basta con, più",
    "use": "usa, usare, usate, utilizza, utilizzare, metti, mettere, solo, soltanto, impiega",
    "our": "nostro, nostra, nostri, nostre, mio, mia",
    "emoji": "emoji, faccine, emoticon",
    "limit": """
        sotto, sotto i, massimo, al massimo, meno di, non più di, fino a, non oltre, non superare, non superi,
        mai oltre, mai più di, non deve superare, che non duri più di, non duri più di, entro, un massimo di,
        non deve durare più di
    """,
    "second": "secondi, secondo, sec, s",
    "minute": "minuto, minuti, min",
    "scene": "scena, scene, ogni scena, nessuna scena, diapositiva, diapositive",
    "end": "finisci, termina, concludi, finire, terminare, chiudi, alla fine",
    "slow": "lento, lenta, calmo, calma, tranquillo, piano, rilassato",
    "fast": "veloce, rapido, dinamico",
    "forget": "dimentica, dimenticati della",
    "drop": "elimina, cancella, togli, ignora, annulla, rimuovi",
    "rule": "regola, regole, preferenza, preferenze, limite, restrizione",
    "again": """
        di nuovo permesso, è di nuovo permesso, è di nuovo consentito, si può usare di nuovo,
        puoi usare di nuovo, sono di nuovo permesse, va di nuovo bene, è permesso di nuovo,
        torna ad andare bene,
        di nuovo, ancora una volta
    """,
    "font": "font, carattere, tipo di carattere",
    "colors": "colore, colori, colori del marchio",
    "length": "durata, lunghezza",
    "pace": "ritmo, velocità",
    "ending": "finale, chiusura",
    "all": "tutte, tutti, tutto",
    "": """
        il, lo, la, i, gli, le, l', un, una, di, del, della, delle, dello, dei, che, con, in, a, e, per,
        tienilo, tieni, tenere, tienila, mantieni, resti, rimanga, duri, durare, deve, devono, essere, sia,
        video, film, per favore, è, sono, totale, in totale, testo, testi, nostro sito, sito, telefono, numero,
        si,
        puoi, può, possono, possiamo, tu, usarlo, del, da, essere
    """,
    "any": "qualsiasi, qualunque",
    "void": """
        non serve, non serve più, non devi più, non c'è bisogno, non c'è più bisogno, non è più necessario,
        non è necessario, non vale più, non si applica più, non deve più, non è più obbligatorio
    """,
    "stop": "smetti di, smettila di, non più",
    "long": "più lungo, più lunga, più lunghi, più lunghe, durare di più",
    "boundless": "lungo quanto vuoi, lunga quanto vuoi",
}
JAPANESE = {
    "last": "これからは,これから,今後は,今後,今から,以後,いつも,常に,必ず,毎回,ずっと,デフォルトで",
    "never": "絶対に,決して,二度と,使わないで,使わない,使うな,避けて,使用しないで,入れないで,やめて,禁止",
    "dont": "なしで,なし,不要",
    "use": "使って,使用して,使う,にして,してください,お願いします,だけ",
    "our": "私たちの,うちの,弊社の,当社の,我々の",
    "emoji": "絵文字,顔文字,エモジ",
    "limit": "以内,以下,未満,まで,を超えない,超えない,を超えないで,より短く,最大,最長",
    "second": "秒",
    "minute": "分",
    "scene": "各シーン,シーン,どのシーンも,すべてのシーン",
    "end": "終わらせて,終わって,終わる,締めて,最後は,最後に,終わるように",
    "slow": "ゆっくり,落ち着いた,穏やか,スロー",
    "fast": "速く,速い,テンポよく,スピーディー",
    "forget": "忘れて",
    "drop": "取り消して,削除して,解除して,消して,無視して,やめて",
    "rule": "ルール,決まり,設定,制限,好み",
    "again": """
        また使っていい, 使ってもいい, また使ってもいい, 使っていいです, 使用可, また使って,
        また使っても大丈夫, 使って大丈夫, 使ってもok, もう使っていい, また使えます, 使えるようにして,
        に戻していい
    """,
    "font": "フォント,書体",
    "colors": "色,ブランドカラー,カラー",
    "length": "長さ,時間",
    "pace": "テンポ,速度",
    "ending": "エンディング,締め",
    "all": "すべての,全ての,全部の,すべて,全部",
    "": """
        を, は, が, に, で, の, も, と, へ, 保って, 収めて, 抑えて, ください, 下さい, お願い, して, 動画,
        ビデオ, 映像, 全体, です, ます, ね, よ, という, ように, キープして, 维持, 維持して, もう, 、, な, い,
        さい, 電話番号, サイト,
        でも, いい, こと, もう, 使える, って, ても, 大丈夫, っている
    """,
    "anymore": "また",
    "any": "どの,どんな,何の,何色でも,好きな",
    "void": """
        しなくていい,しなくてもいい,なくていい,なくてもいい,使わなくていい,使わなくてもいい,必要はない,必要はありません,必要ない,必要ありません,無効
    """,
    "long": "もっと長く,長くしてもいい,長くていい,長くなってもいい,長くして,長く",
    "boundless": "好きなだけ長く,どれだけ長くても",
}
CHINESE = {
    "last": "从现在开始,从現在開始,从现在起,从今以后,以后都,以后,以後,今后,今後,总是,始终,一直,永远,每次,一律,默认",
    "never": """
        永远不要, 绝对不要, 绝不, 千万不要, 永不, 不要再, 别再, 避免, 不要用, 不要使用, 别用, 禁止, 不许用,
        不再用, 不再使用
    """,
    "dont": "不要,别,没有,不用",
    "use": "使用,采用,用,只用",
    "our": "我们的,我們的,我的,我们",
    "emoji": "表情符号,表情符號,表情,emoji",
    "limit": "以内,之内,以下,不超过,不要超过,不能超过,不得超过,别超过,最多,少于,低于,控制在,不超過",
    "second": "秒钟,秒鐘,秒",
    "minute": "分钟,分鐘",
    "scene": "每个场景,每個場景,场景,場景,每一个场景,每张幻灯片",
    "end": "结尾,结束,結尾,以",
    "slow": "慢一点,慢,缓慢,舒缓,平静",
    "fast": "快一点,快,快节奏,明快",
    "forget": "忘记,忘掉,忘了",
    "drop": "取消,删除,去掉,忽略,清除",
    "rule": "规则,規則,偏好,设置,限制,规定",
    "again": """
        可以用了,又可以用,可以再用,又可以用了,现在可以用,可以使用了,又可以,可以再,重新可以,现在可以,可以重新使用,可以了,也可以
    """,
    "font": "字体,字型",
    "colors": "颜色,顏色,品牌色",
    "length": "时长,长度",
    "pace": "节奏,速度",
    "ending": "片尾",
    "all": "所有的,所有,全部,全部的",
    "": """
        请, 的, 了, 吧, 把, 都, 在, 为, 是, 要, 保持, 视频, 影片, 整个, 总, 长, 时间, 内, 这个, 那个, 关于,
        一个, 它, 让, 做, 总共, 必须, 应该, 电话, 网站,
        你, 可以, 再, 我们, 也, 任何一种, 种
    """,
    "any": "任何,任意,随便什么,随便哪种,什么",
    "void": "不必,不需要再,不需要,不用再,不必再,没必要,无需,不再适用,不再有效,不用一直",
    "long": "更长,长一点,长一些",
    "boundless": "想多长就多长,多长都可以",
}
BY_LANGUAGE = {
    "en": ENGLISH,
    "de": GERMAN, "es": SPANISH, "fr": FRENCH, "pt": PORTUGUESE, "it": ITALIAN, "ja": JAPANESE, "zh": CHINESE,
}  # fmt: skip

"""What stays, what is left out and what is not meant, in other languages: English words -> the foreign ones, by
language. They come before the words of the languages' own tables. Data, no logic."""

from __future__ import annotations

from collections.abc import Mapping

CONTRASTS: Mapping[str, Mapping[str, str]] = {
    "es": {
        "2nd": "segunda",
        "the first two": "las dos primeras, los dos primeros, las primeras dos",
        "the first three": "las tres primeras, las primeras tres",
        "the last three": "las tres últimas, las últimas tres",
        "first": "primeras, primeros",
        "the one before": "la de antes, la de delante",
        "the one after": "la de después, la de detrás",
        "the other way round": "al revés, justo al revés, lo contrario",
        "except the": "menos la, menos el, menos las, menos los, excepto la, excepto el, salvo la, salvo el,"
        " quitando la, "
        "a excepción de la, con excepción de la",
        "except": "excepto, salvo, exceptuando, menos en",
        "the rest": "el resto, lo demás, las demás, los demás, las otras, todo lo demás, todas las demás,"
        " todo el resto, "
        "el resto de las escenas, las demás escenas, las otras escenas",
        "stays": "se queda, se queda igual, se queda como está, se mantiene, queda igual",
        "as it is": "como está, tal como está, tal cual, tal y como está",
        "don't touch": "no toques, no cambies, no modifiques, no muevas, no me toques, sin tocar, no toquen",
        "keep": "conserva, mantén, mantenga, conserva la",
        "the penultimate": "la penúltima, la segunda empezando por el final",
        "penultimate": "penúltima",
    },
    "fr": {
        "2nd": "deuxième",
        "the first two": "les deux premières, les deux premiers",
        "the first three": "les trois premières",
        "the last three": "les trois dernières",
        "first": "premières, premiers",
        "the one before": "celle d'avant, celle juste avant",
        "the one after": "celle d'après, celle juste après",
        "the other way round": "l'inverse, dans l'autre sens, le contraire",
        "no": "non",
        "except": "sauf, excepté, hormis, à part, à l'exception de, mis à part",
        "the rest": "le reste, les autres, toutes les autres, tout le reste, le reste des scènes, les autres scènes",
        "stays": "reste, reste comme ça, reste telle quelle, reste comme elle est, ne change pas",
        "as it is": "comme ça, telle quelle, tel quel, comme elle est, comme il est, en l'état",
        "don't touch": "ne touche pas, ne touche pas à, ne touchez pas à, ne touchez pas, ne modifie pas, "
        "sans toucher à, touche pas à, touche pas",
        "penultimate": "avant dernière, avant dernier, pénultième",
    },
    "de": {
        "2nd": "zweite, zweiten, zweiter, zweites",
        "the one before": "die davor, den davor",
        "the one after": "die danach, die dahinter, den danach",
        "the other way round": "andersherum, anders herum, andersrum, umgekehrt, genau andersherum",
        "except": "außer, ausser, bis auf, ausgenommen, mit ausnahme von, mit ausnahme der, abgesehen von",
        "the rest": "den rest, der rest, das übrige, alle anderen, die anderen, alles andere, alle übrigen,"
        " die übrigen, "
        "die restlichen, den anderen, dem rest, alle anderen szenen, die anderen szenen,"
        " die restlichen szenen",
        "stays": "bleibt, bleibt so, bleibt wie sie ist, bleibt wie es ist, bleibt gleich,"
        " bleibt unverändert, soll bleiben, "
        "soll so bleiben, kann so bleiben, kann bleiben",
        "as it is": "wie es ist, wie sie ist, wie er ist, unverändert",
        "don't touch": "fass nicht an, nicht anfassen, rühr nicht an, ohne anzufassen, finger weg von",
        "penultimate": "vorletzte, vorletzten, vorletztes, vorletzter",
    },
    "pt": {
        "2nd": "segunda",
        "the first two": "as duas primeiras, as primeiras duas",
        "the first three": "as três primeiras",
        "the last three": "as três últimas",
        "first": "primeiras, primeiros",
        "the one before": "a de antes",
        "the one after": "a de depois",
        "the other way round": "ao contrário, o contrário, ao invés",
        "except the": "menos a, menos o, menos as, menos os, exceto a, exceto o, tirando a, tirando o, salvo a",
        "except": "exceto, salvo, menos na, menos no, à exceção de",
        "the rest": "o resto, as outras, as demais, as restantes, todas as outras, tudo o resto,"
        " todo o resto, o restante, "
        "os outros, as outras cenas, as demais cenas, o resto das cenas",
        "stays": "fica como está, fica igual, mantém se, permanece",
        "as it is": "como está, tal como está, do jeito que está",
        "don't touch": "não mexe na, não mexe no, não mexa na, não mexa no, não mexas na, não mexas no,"
        " não toque, "
        "não toque na, não toques na, não toques no, não altere, não mude, sem mexer na, sem mexer no",
        "penultimate": "penúltima, penúltimo",
    },
    "it": {
        "2nd": "seconda",
        "the first two": "le prime due, le due prime, i primi due",
        "the first three": "le prime tre",
        "the last three": "le ultime tre",
        "first": "prime, primi",
        "the one before": "quella prima, quella precedente",
        "the one after": "quella dopo, quella successiva",
        "the other way round": "il contrario, al contrario, viceversa",
        "except the": "meno la, tranne la, tranne il, eccetto la, eccetto il, a parte la, a parte il, esclusa la",
        "except": "tranne, eccetto, a parte, salvo, ad eccezione di",
        "the rest": "il resto, le altre, tutte le altre, tutto il resto, gli altri, tutti gli altri,"
        " le altre scene, "
        "il resto delle scene, le restanti",
        "stays": "resta, resta così, resta com'è, rimane, rimane così, rimane com'è, resta uguale",
        "as it is": "com'è, così com'è, così",
        "don't touch": "non toccare, non modificare, senza toccare, non cambiare",
        "penultimate": "penultima, penultimo",
        "not": "no, non",
    },
    "ja": {
        "the next scene": "次のシーン,次の場面,その次のシーン",
        "the previous scene": "前のシーン,一つ前のシーン,ひとつ前のシーン,その前のシーン",
        "the other way round": "逆です,逆に,逆",
        "": "です,でした",
        "#but": "以外の,以外は,以外を,以外",
        "#denied": "じゃなくて,じゃなく,ではなくて,ではなく,でなく",
        "the rest": "あとは,あとの,"
        "他の,他は,他を,他,ほかの,ほかは,ほか,残りの,残りを,残りは,残り,それ以外の,それ以外は,"
        "それ以外を,それ以外,"
        "他のシーン,残りのシーン,ほかのシーン",
        "stays": "そのままで,そのままに,そのまま,変えずに,変えないで,触らないで,触らずに,いじらないで",
        "#end": "最後から,後ろから,うしろから",
        "penultimate": "最後から二番目の,最後から二番目,最後から2番目の,最後から2番目,後ろから2番目の,後ろから二番目の",
        "last": "最後の,最後",
    },
    "zh": {
        "the next scene": "下一个场景,下一场景,下个场景",
        "the previous scene": "上一个场景,前一个场景,上个场景",
        "the other way round": "反过来,相反",
        "scene": "是场景",
        "except": "除了,除",
        "": "以外,之外",
        "the rest": "其他的都,其他都,其他的,其他,其它的,其它都,其它,其余的都,其余都,其余的,其余,剩下的都,"
        "剩下的,其他场景都,"
        "其他场景,其余场景",
        "not": "不是,而不是,而非,不要改",
        "stays": "保持不变,不变,不动,保持原样",
        "don't touch": "不要动,别动,不要碰,别碰,别改",
        "everything": "全部,全都,所有的都",
        "make": "变",
        "intro": "开头",
    },
}

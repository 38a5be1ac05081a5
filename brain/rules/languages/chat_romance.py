"""How commands are put in a chat, in French and Italian: English words -> the foreign ones, by language. What is short,
roundabout or spoken; the plain words stand in the languages' own tables, before which these come. Data, no logic."""

from __future__ import annotations

from collections.abc import Mapping

ROMANCE: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "is superfluous": "est de trop, est en trop, sont de trop, sont en trop, ne sert à rien, sert à rien, "
        "ne sert plus à rien, est inutile, n'est plus utile, est superflue, on s'en passe, on peut s'en passer, "
        "peut partir, peuvent partir, peut sauter, peut dégager",
        "the middle scene": "celle du milieu, celle du centre, celle au milieu",
        "the scene of the": "celle des, celle du, celle de la, celle de l', celle avec les, celle avec le, "
        "celle avec la, celle sur les, celle sur le, celle sur la",
        "this": "celle ci, celle là, celui ci, celui là",
        "delete": "virer, dégage moi, enlève moi, supprime moi, on vire, on enlève, on supprime, plus besoin des, "
        "plus besoin du, on n'a plus besoin des, on n'a plus besoin du, on a plus besoin de, on a plus besoin des, "
        "on a plus besoin du, je ne veux plus du, je ne veux plus des, je veux plus de, je veux plus des, sucre",
        "can you": "on peut, on pourrait, tu peux me, tu pourrais me, vous pourriez, est ce qu'on peut, t'peux, "
        "c'est possible de, ce serait possible de",
        "a bit": "un chouïa, un chouia, un poil, un tantinet, un petit peu",
        "no rather": "non plutôt, enfin non plutôt, ah non plutôt",
        "in the center": "au centre",
        "in the middle": "au milieu, en plein milieu",
        "at the bottom": "tout en bas, vers le bas",
        "at the top": "tout en haut, vers le haut",
        "from the left": "par la gauche, de la gauche, depuis la gauche, en venant de la gauche",
        "from the right": "par la droite, de la droite, depuis la droite, en venant de la droite",
        "from below": "par le bas, du bas, d'en bas, depuis le bas",
        "from above": "par le haut, du haut, d'en haut, depuis le haut",
        "fly in": "arrive, arrivent, arriver, entre en glissant, entrent, entrer, débarquent, rentrent",
        "appear": "apparaissent, apparaisse, apparaître, apparait, s'affichent, s'afficher, s'affiche",
        "one by one": "un par un, une par une, un à un, une à une, l'un après l'autre, l'une après l'autre, "
        "les uns après les autres, les unes après les autres, un après l'autre, chacun son tour",
        "slide": "glissement, glissé, glisse",
        "wipe": "balayage, volet, rideau",
        "fade": "fondu enchainé, fondu au noir",
        "there should be": "il devrait y avoir, qu'il y ait, il faut qu'il y ait",
        "fade out": "s'estompe, baisse à la fin, diminue à la fin, s'éteigne, fondu de sortie, s'arrête en douceur",
        "from now on": "à partir de maintenant, désormais, dorénavant",
        "in capitals": "en majuscules, en majuscule",
        "should cost": "coûte, coûtent, coute, vaut, passe à, passent à, est passé à",
        "lasts as long as": "durent autant que, dure autant que, durer autant que, dure aussi longtemps que, "
        "durent aussi longtemps que, durer aussi longtemps que, dure le même temps que, durent le même temps que",
        "as long as": "aussi longue que, aussi long que, aussi longs que, aussi longues que",
        "instead of": "au lieu d', à la place d', à la place du, à la place des, au lieu du, au lieu des, "
        "là où y a, là où il y a, là où c'est écrit, là où il est écrit, là où y a marqué, là où c'est marqué, "
        "là où il y a écrit, là où y a écrit, où il y a marqué, là où il y a marqué",
        "that says": "qui parle de, qui parle des, qui parle du, qui explique, qui raconte, où on dit, où on lit, "
        "sur laquelle il y a marqué, où y a marqué, où il y a marqué, du genre, genre",
        "undo": "laisse la finalement, remets la où elle était, remets le où il était, là où elle était, "
        "remets les comme avant, remets la comme avant, remettez, remettre, ramène la, fais marche arrière, "
        "reviens comme avant, comme c'était avant, j'me suis trompé, je me suis trompé, je me suis trompée, "
        "je préfère comme avant, je préférais comme avant, comme avant, comme c'était, "
        "je préfère l'ancienne version, comme il était, comme elle était, comme au début, tel que c'était",
        "it was better before": "c'était mieux avant, c'était mieux, avant c'était mieux, je préférais avant, "
        "j'aimais mieux avant",
        "no sorry": "non pardon, oups pardon, ah non pardon",
        "would be nice": "ce serait bien, ça serait bien, serait bien, serait top, ce serait top, serait cool",
        "what is": "c'est quoi, qu'est ce qu'il y a, qu'est ce que dit, y a quoi, il y a quoi, qu'est ce qui est écrit",
        "everywhere": "partout, dans toutes les scènes, sur toutes les scènes",
        "i need": "besoin d', besoin de, on a besoin d', on a besoin de, il nous faut",
        "video": "petite vidéo, petite video, p'tite vidéo, vidéo",
        "a scene": "une page",
        "subtitle": "sous le titre, sous le nom, en dessous du titre",
        "bigger": "agrandir, grossir, grossis",
        "longer": "plus de temps, durer plus, qui dure plus, un peu plus longues, plus longs, plus longues",
        "seconds longer": "secondes de plus, seconde de plus, secondes en plus, seconde en plus",
        "seconds shorter": "secondes de moins, seconde de moins, secondes en moins, seconde en moins",
        "swap": "changent de place, changer de place, échangent leurs places",
        "hide": "cache, cacher, masque, masquer, qu on ne voie pas, qu on voie pas",
        "copies": "copies",
        "how long is": "dure combien, dure combien de temps, combien de secondes dure, fait combien de secondes",
        "in second place": "en deuxième, en second, en 2e, en 2ème",
        "in third place": "en troisième, en 3e, en 3ème",
        "should go": "je le verrais bien, je la verrais bien, je les verrais bien, je verrais bien, iraient mieux, "
        "irait mieux, serait mieux, seraient mieux, devrait passer, va, vont, passera, je les mettrais, "
        "je le mettrais, je la mettrais, je mettrais, je les mettrais plutôt, je le mettrais plutôt, "
        "je la mettrais plutôt",
        "light blue": "bleu ciel, bleu clair, bleu pâle",
        "navy": "bleu marine, bleu nuit",
        "dark green": "vert foncé, vert sapin",
        "beige": "beige, crème",
        "should be": "pourrait être, devrait être, doit être, soit, soient, qu elle soit",
        "is now called": "s'appelle maintenant, s'appelle désormais, maintenant s'appelle",
        "is now": "est maintenant, c'est maintenant, maintenant c'est, est désormais, coûte maintenant, "
        "c'est maintenant dès, maintenant c'est dès, maintenant c'est à partir de",
        "no transition": "coupe franche, coupe nette, cut net, coupe sèche",
        "": "j'ai besoin que, il faudrait que, faut que, il faut que, j'aimerais que, je voudrais que, je veux que",
        "also": "tant qu'on y est, tant que tu y es, tant que j'y suis, au passage",
        "no": "je ne veux pas de, je veux pas de, je ne veux aucune, on ne veut pas de",
        "slower": "plus doucement, plus tranquillement",
        "titles": "titres",
        "phone number": "numéro de téléphone, numéro",
        "what is the name of": "comment s'appelle, quel est le nom de",
        "the scene of": "celle de",
        "is enough": "suffit, suffisent, ça suffit, ca suffit, c'est suffisant, suffira, suffiront",
        "too long": "trop longue, trop longues, trop longs",
        "export": "sors moi, sors le, sors moi le, sors moi la, sortez moi, balance moi le, file moi le, envoie moi le",
        "here is": "voici, voilà, voici donc, te voilà",
        "what comes next": "passe au suivant, passons au suivant, passe à la suite, passons à la suite, "
        "on passe à la suite, on continue, et maintenant",
        "align": "aligne, alignez, aligner",
        "actually": "en fait, au final, finalement",
        "square": "version carrée",
        "olive green": "vert olive, vert kaki",
        "burgundy": "bordeaux, lie de vin",
        "mute": "coupe le son, couper le son, muet, sans le son",
        "rather": "finalement, au final",
        "instead": "à la place, à sa place, à leur place",
        "i don't like": "j'aime pas trop, j'aime pas, je n'aime pas, je n'aime pas trop, j'aime moyen, "
        "je suis pas fan de, je ne suis pas fan de",
        "try": "essaie, essaye, essayons, tente, essaie plutôt",
        "light green": "vert pâle, vert clair, vert tendre",
        "cut": "écourte, écourter",
        "download": "enregistre la vidéo, enregistrer la vidéo, sauvegarde la vidéo",
    },
    "it": {
        "is superfluous": "è di troppo, è superflua, è superfluo, è inutile, avanza, sono di troppo, "
        "si può togliere, si possono togliere, può andare via, possono andare via, si può eliminare, "
        "si possono eliminare, può sparire",
        "the middle scene": "quella in mezzo, quella di mezzo, quella centrale, quella nel mezzo, la centrale",
        "the scene of the": "quella dei, quella degli, quella delle, quella della, quella del, quella dell', "
        "quella con i, quella con le, quella con il, quella con la, quella sulle, quella sui",
        "delete": "non servono più, non servono, non ci servono più, non mi serve più, non mi servono più, via, "
        "facciamo fuori, toglimi, levami",
        "a bit": "un pochetto, un filo, un attimo, un tantino, un pelo",
        "please": "per cortesia, se puoi, plz, pls, x favore",
        "no rather": "no anzi, no meglio, anzi no meglio, no dai, ma no, ma dai, no va",
        "in the center": "al centro, in centro",
        "in the middle": "in mezzo, nel mezzo",
        "at the bottom": "in basso, giù in fondo, nella parte bassa",
        "at the top": "in alto, in cima, nella parte alta",
        "from the left": "da sinistra, dalla sinistra, dal lato sinistro",
        "from the right": "da destra, dalla destra, dal lato destro",
        "from below": "dal basso, da sotto",
        "from above": "dall'alto, da sopra",
        "fly in": "entrino, entri, entrare, entrano, arrivino, arrivano, arrivare, fai entrare, far entrare",
        "appear": "comparire, compaiano, compaia, compaiono, appaiano, appaia, apparire, appaiono, spuntino",
        "one by one": "uno per uno, una per una, uno alla volta, una alla volta, uno a uno, una a una, "
        "uno dopo l'altro, una dopo l'altra, uno ad uno, una ad una, uno per volta",
        "slide": "scorrimento, scivolamento, scivolata",
        "wipe": "tendina, a tendina",
        "fade": "sfumata, sfumato",
        "there should be": "che ci sia, ci deve essere, ci dovrebbe essere, dev'esserci",
        "music": "musichetta, canzoncina, brano, pezzo musicale, questa canzone",
        "fade out": "sfumare, sfumi, sfumalo, sfumala, che sfumi, svanire",
        "from now on": "d'ora in poi, d'ora in avanti, da adesso in poi",
        "in capitals": "in maiuscolo, in maiuscole, tutto maiuscolo",
        "should cost": "costa, costano, costi, viene, vengono, passa a, sale a",
        "lasts as long as": "durare quanto, durino quanto, duri quanto, durare tanto quanto, durare lo stesso di, "
        "duri lo stesso di, durare come, durino come, duri come",
        "as long as": "lunga quanto, lungo quanto, lunghi quanto, lunghe quanto",
        "instead of": "dove c'è scritto, dove dice, dove c'è, al posto dei, al posto degli, al posto delle, "
        "al posto del, al posto della, invece dei, invece degli, invece delle, invece del, invece della",
        "that says": "in cui c'è scritto, su cui c'è scritto, che parli di, che parla di, che parli del, "
        "che parli della, che spieghi, che racconti, dove si legge",
        "less": "in meno, di meno",
        "no sorry": "no scusa, no scusami, no scusate, ops scusa",
        "undo": "lasciale dove erano, rimettila, rimettilo, rimettile, rimettili, rimettetela, riportala, "
        "riportale, riportali, fai tornare, fai come prima, rimettila come prima, mi sono sbagliato, "
        "mi sono sbagliata, ho sbagliato, preferisco come prima, come prima, preferisco com'era, "
        "anzi no lascia them, anzi no lascia it, no lascia them dove erano, com'era, com'era prima, come era, "
        "come era prima, com'erano, come stava, come stava prima",
        "it was better before": "era meglio prima, prima era meglio, stava meglio prima, preferivo prima",
        "would be nice": "sarebbe bello, sarebbe carino, starebbe bene, ci starebbe bene, ci starebbe, andrebbe bene",
        "what is": "cosa c'è scritto, che c'è scritto, cosa sta scritto, che cosa dice",
        "everywhere": "ovunque, dappertutto, in tutte le scene, da tutte le parti",
        "can you": "mi fai, mi puoi, mi potresti, si potrebbe, riesci a, possiamo",
        "i need": "mi servirebbe, ci servirebbe, mi serve, mi servono, avrei bisogno di, mi occorre",
        "subtitle": "sotto il nome, sotto il titolo, sotto al titolo, sotto al nome",
        "bigger": "ingrandire, ingrandiscilo, ingrandiscila",
        "at the start": "all'inizio di tutto, per primo",
        "a copy of": "una copia delle, una copia degli, una copia dei, una copia del, una copia della",
        "longer": "più tempo, più di tempo, più respiro, più di respiro, durare di più",
        "seconds longer": "secondi in più, secondo in più, secondi di più",
        "seconds shorter": "secondi in meno, secondo in meno, secondi di meno",
        "swap": "si scambino, scambiarsi, cambino posto, cambiare posto",
        "hide": "non si veda, non si vedano, non deve comparire, non far vedere, nascondi, nascondere",
        "copies": "copie",
        "how long is": "dura quanto, quanti secondi dura",
        "in second place": "per seconda, per secondo",
        "in third place": "per terza, per terzo",
        "should go": "lo vedrei bene, la vedrei bene, li vedrei bene, lo vedrei meglio, la vedrei meglio, "
        "la metterei, lo metterei, li metterei, le metterei, starebbe meglio, starebbero meglio, andrebbe, andrebbero",
        "light blue": "celeste, azzurro chiaro, azzurrino",
        "navy": "blu notte, blu navy",
        "beige": "beige, crema",
        "should be": "potrebbe essere, dovrebbe essere, deve essere, sia, siano, dovrebbero essere",
        "this": "questa qui, questa qua, questo qui",
        "is now called": "ora si chiama, adesso si chiama, si chiama ora, si chiama adesso",
        "is now": "adesso è, ora è, adesso costa, ora costa, è adesso, è ora, adesso si parte da, ora si parte da, "
        "si parte da, adesso partono da, adesso parte da",
        "no transition": "stacco netto, taglio netto, taglio secco",
        "": "ho bisogno che, vorrei che, bisogna che, voglio che, mi piacerebbe che, proprio",
        "also": "già che ci sei, già che ci siamo, intanto",
        "no": "non voglio, non vogliamo, anzi no, no anzi",
        "slower": "più lentamente, più adagio",
        "faster": "più in fretta, più svelto",
        "titles": "titoli",
        "phone number": "numero di telefono, numero",
        "what is the name of": "come si chiama, qual è il nome di, qual è il nome della",
        "thanks": "grazie mille, bellissimo grazie, perfetto grazie, molte grazie",
        "the scene of": "quella di",
        "is enough": "basta, bastano, è sufficiente, sono sufficienti",
        "export": "tirami fuori il, tira fuori il, mandami il",
        "here is": "ecco, ecco qui, ecco a te",
        "what comes next": "passa al prossimo, passiamo al prossimo, passa oltre, passiamo oltre, andiamo avanti, "
        "vai avanti, e adesso",
        "align": "allinea, allineare, allineate",
        "olive green": "verde oliva",
        "burgundy": "bordeaux, bordò, amaranto",
        "mute": "togli l'audio, muta, silenzia, spegni la musica",
        "instead": "al suo posto, al loro posto, in cambio",
        "put": "ci va, ci vuole, ci metti, ci mettiamo",
        "i don't like": "non mi piace, non mi piacciono, non mi convince, non mi convincono",
        "try": "prova, prova con, proviamo, proviamo con",
        "light green": "verde chiaro, verde chiarino",
        "download": "salva il video, salvare il video",
    },
}

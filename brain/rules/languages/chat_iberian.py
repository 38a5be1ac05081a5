"""How commands are put in a chat, in Spanish and Portuguese: English words -> the foreign ones, by language. What is
short, roundabout or spoken; the plain words stand in the languages' own tables, before which these come. Data, no
logic."""

from __future__ import annotations

from collections.abc import Mapping

IBERIAN: Mapping[str, Mapping[str, str]] = {
    "es": {
        "is superfluous": "está de más, están de más, está de sobra, está demás, ya no pinta nada, puede irse, "
        "pueden irse, se puede quitar, se pueden quitar, se puede borrar, la podemos quitar, lo podemos quitar",
        "the middle scene": "la del medio, la de en medio, la del centro, la de enmedio, la central",
        "the scene of the": "la de las, la de los, la de la, la del",
        "a bit": "un pelín, un poquitín, un pelo, una pizca, un toque, tantito",
        "please": "por fa, porfi, porfavor, si puedes, cuando puedas",
        "no rather": "bueno mejor, no mejor, bueno no mejor, uy no mejor",
        "in the center": "en el centro",
        "in the middle": "en el medio, en medio, al medio, por la mitad, por el medio",
        "at the bottom": "en la parte de abajo, en la parte inferior, abajo del todo",
        "at the top": "en la parte de arriba, en la parte superior, arriba del todo",
        "from the left": "desde la izquierda, por la izquierda, de la izquierda",
        "from the right": "desde la derecha, por la derecha, de la derecha",
        "from below": "desde abajo, por abajo, de abajo",
        "from above": "desde arriba, por arriba, de arriba",
        "fly in": "que entren, que entre, entren, entran, que lleguen, que llegue, entrando",
        "appear": "aparezcan, salgan, que salgan, que salga, que aparezca, que aparezcan, aparecer, aparecen",
        "one by one": "uno por uno, una por una, uno a uno, una a una, uno tras otro, una tras otra, de uno en uno, "
        "de una en una, uno detrás de otro, una detrás de otra",
        "slide": "deslizamiento, desliz, deslizado",
        "wipe": "barrido, cortinilla, cortina",
        "fade": "desvanecido, fundido encadenado, desvanecimiento",
        "there should be": "que haya, debe haber, tiene que haber, debería haber",
        "music": "musiquita, cancioncita, tema musical, tema de música, esta canción de fondo",
        "fade out": "se apague, se vaya apagando, se vaya bajando, vaya bajando, se desvanezca",
        "from now on": "a partir de ahora, de ahora en adelante, desde ahora",
        "in capitals": "en mayúsculas, en mayúscula",
        "seconds": "segs, segundos de duración, segundines",
        "should cost": "cueste, cuesta, cuestan, cuesten, vale, valga, sale a, está a",
        "don't touch": "no la toques, no lo toques, no las toques, no los toques, ni la toques, ni tocarla",
        "lasts as long as": "duren lo mismo que, dure lo mismo que, dure igual que, duren igual que, "
        "dure tanto como, duren tanto como, dura lo mismo que",
        "as long as": "igual de larga que, igual de largo que, tan larga como, tan largo como",
        "that says": "en la que ponga, en la que diga, donde se lea, que hable de, que hable del, que trate de, "
        "que explique, que cuente, hablando de, en el que ponga",
        "no sorry": "no perdón, no perdona, uy perdón, ay perdón",
        "undo": "mejor no, vuelve a ponerlas, vuelve a ponerlos, ponla otra vez, ponlo otra vez, ponlas otra vez, "
        "ponlos otra vez, tráela de vuelta, tráelo de vuelta, déjala como estaba, déjalas como estaban, "
        "me equivoqué, quiero recuperarla, prefiero como antes, prefiero lo de antes, como antes, "
        "prefiero como estaba, déjalo como estaba, como estaba, como estaba antes, como estaban, "
        "como estaban antes, tal como estaba, como era antes, igual que antes",
        "it was better before": "antes estaba mejor, antes quedaba mejor, me gustaba más antes, quedaba mejor antes, "
        "estaba mejor como antes",
        "would be nice": "estaría bien, quedaría bien, molaría, sería genial, vendría bien",
        "can you": "me podrías, podrías por favor, se podría, podemos, podríamos, le puedes, les puedes, "
        "le podrías, lo puedes, la puedes, me lo puedes, podéis, pueden",
        "what is": "qué pone en, qué dice en, cuál es",
        "also": "tmb, tb, tbn, ya que estás, ya que estamos, de paso",
        "promo video": "videito promocional, videíto promocional",
        "video": "videito, videíto, vidrio corto",
        "everywhere": "en todos lados, en todas las escenas, por todas partes, en todo",
        "less": "de menos",
        "longer": "más de tiempo, más tiempo, que dure más, que se quede más tiempo, más largo, más larga, "
        "más larguito, más larguita",
        "shorter": "más cortito, más cortita",
        "subtitle": "debajo del título, debajo del nombre, bajo el título",
        "seconds longer": "segundos de más",
        "seconds shorter": "segundos menos, segundo menos, segundos de menos, segundo de menos",
        "swap": "cambien de sitio, cambien de lugar, cambiar de sitio, intercambien, cámbialos de sitio, "
        "cámbialas de sitio, dale la vuelta a",
        "hide": "no se vea, no se vean, que no se vea, que no se vean, que no salga, que no aparezca, oculta, esconde",
        "copies": "copias",
        "how long is": "dura cuánto, cuántos segundos dura, de cuánto es",
        "in second place": "en segunda, la segunda de todas",
        "should go": "lo vería mejor, la vería mejor, la pondría, lo pondría, las pondría, los pondría, "
        "quedaría mejor, estaría mejor, iría",
        "light blue": "celeste, azul cielo, azul celeste, azul clarito, azulito",
        "navy": "azul marino",
        "beige": "beige, beis, crema",
        "should be": "podría ser, podía ser, tendría que ser, debería ser, tiene que ser, que sea, que sean, "
        "que esté, que estén",
        "this": "esta de aquí, este de aquí, esta de acá",
        "is now called": "ahora se llama, ahora se llaman, pasa a llamarse, se llama ahora",
        "is now": "ahora es, ahora son, ahora cuesta, ahora vale, ahora está a",
        "no transition": "corte seco, corte directo, corte limpio",
        "give": "dar",
        "": "necesito que, necesitamos que, hace falta que, me hace falta que, me gustaría que, quisiera que, "
        "al entrar",
        "no": "no quiero, ya no quiero, no quiero más, no queremos",
        "slower": "más despacito, más lentito, más pausado",
        "faster": "más rapidito, más ligero, más ágil",
        "titles": "títulos, titulares",
        "phone number": "número de teléfono, número",
        "what is the name of": "cómo se llama, cuál es el nombre de",
        "move": "trae, traer",
        "the scene of": "la de",
        "is enough": "basta, ya basta, es suficiente, con eso basta, alcanza",
        "download": "bájate el, bájame el, bájate la, bájame la, descárgate, descárgame, baja el video, "
        "baja el vídeo, bajar el video, bajar el vídeo, guarda el video, guarda el vídeo, guárdame el video, "
        "guárdame el vídeo",
        "the same": "mismo, misma, mismos, mismas",
        "here is": "aquí está, aquí tienes, aquí va, aquí os dejo, aquí te dejo",
        "what comes next": "pasa al siguiente, pasemos al siguiente, pasamos al siguiente, vamos al siguiente, "
        "pasemos a lo siguiente, vamos con lo siguiente, y ahora qué",
        "keep": "quédate con, deja solo, deja solamente, quédate solo con, conserva solo, deja únicamente",
        "align": "alinea, alinear, alinee",
        "want it": "que se vea, q se vea, que quede, que salga",
        "i want": "lo quiero, la quiero",
        "oops": "uy, huy, ay",
        "olive green": "verde oliva, verde olivo, aceituna",
        "burgundy": "burdeos, granate, vino tinto, color vino",
        "mute": "silencia, silenciar, apaga el sonido, quita el sonido, apaga la música, sin sonido",
        "instead": "en su lugar, en lugar de eso, a cambio",
        "instead of": "donde pone, donde dice, donde está escrito, donde sale",
        "i don't like": "no me convence, no me convencen, no me gusta, no me gustan, no me mola, "
        "no me termina de gustar",
        "try": "prueba con, prueba, intenta con, probemos con",
        "extend": "estira, estirar, prolonga, prolongar",
        "slow down": "frena, frenar",
    },
    "pt": {
        "is superfluous": "está sobrando, tá sobrando, ta sobrando, tá demais, sobra, não precisa mais, "
        "é desnecessária, pode sair, podem sair, pode ir embora, pode tirar, pode apagar",
        "the middle scene": "a do meio, a do centro, a cena central",
        "the scene of the": "a dos, a das, a da, a do",
        "delete": "não preciso mais da, não preciso mais do, não preciso mais das, não preciso mais dos, "
        "não quero mais a, não quero mais o, não precisa da, não precisa do, some com a, some com o, corta fora",
        "a bit": "um pouquinho, um tiquinho, um tico, uma coisinha, um bocadinho",
        "please": "por fav, pfvr, pf, se puder, por gentileza",
        "no rather": "não melhor, aliás melhor, ou melhor não",
        "in the center": "ao centro, no centro",
        "in the middle": "no meio, bem no meio",
        "at the bottom": "na parte de baixo, lá embaixo, em baixo, na parte inferior",
        "at the top": "na parte de cima, lá em cima, na parte superior",
        "from the left": "da esquerda, pela esquerda, vindo da esquerda",
        "from the right": "da direita, pela direita, vindo da direita",
        "from below": "de baixo, por baixo, vindo de baixo",
        "from above": "de cima, por cima, vindo de cima",
        "fly in": "entrem, entre voando, entrar, entrando, venham voando, chegarem, cheguem",
        "appear": "apareçam, apareça, aparecer, aparecem, surjam, surja, surgir, aparecendo",
        "one by one": "um por um, uma por uma, um a um, uma a uma, um de cada vez, uma de cada vez, "
        "um atrás do outro, uma atrás da outra, um após o outro, uma após a outra, um depois do outro",
        "slide": "deslize, deslizamento, deslizar, deslizando",
        "wipe": "cortina, varredura, limpeza",
        "fade": "esvanecer, dissolvência, dissolver, esmaecer",
        "transition": "passagem",
        "there should be": "que haja, tem que ter, deve ter, devia ter, tinha que ter",
        "fade out": "vai sumindo, vá sumindo, suma aos poucos, some no fim, que suma, vá baixando, vai baixando",
        "from now on": "daqui pra frente, daqui para frente, a partir de agora, de agora em diante",
        "in capitals": "em maiúsculas, em maiúscula, em caixa alta",
        "seconds": "segs, segundinhos",
        "should cost": "custa, custam, custe, sai por, vale",
        "instead of": "onde tá, onde ta, onde está, onde diz, onde tem, em vez do, em vez da, ao invés de, "
        "no lugar do, no lugar da, onde ta escrito, onde tá escrito, onde está escrito, onde aparece",
        "lasts as long as": "durar o mesmo que, dure o mesmo que, durem o mesmo que, durar tanto quanto, "
        "durar igual a, dure tanto quanto, durem tanto quanto, durar o mesmo tempo que, dure o mesmo tempo que, "
        "durem o mesmo tempo que",
        "as long as": "tão longa quanto, tão longo quanto",
        "should": "tem que, têm que, tem de, têm de, precisa",
        "that says": "em que diga, onde diz que, que fale de, que fale sobre, falando de, falando sobre, "
        "falando que, dizendo que, que conte, que explique, com os dizeres",
        "undo": "não deixa, melhor deixar, volta pro lugar de antes, volta pro lugar, põe onde estava, "
        "onde estava antes, coloca de volta, traz ela de volta, traz de volta, bota ela de volta, põe de volta, "
        "põe ela de volta, desfaz aí, volta como era, deixa como era, deixa como tava, me enganei, errei, "
        "prefiro como antes, prefiro como estava, como antes, como estava, como estava antes, como era, "
        "como era antes, como tava, como tava antes, do jeito que estava, do jeito que tava",
        "it was better before": "antes tava melhor, antes estava melhor, tava melhor antes, gostava mais antes, "
        "antes era melhor, ficou pior",
        "would be nice": "seria bom, seria legal, ia ficar bom, ficaria bom, cairia bem",
        "move at the end": "joga pro final, joga pro fim, manda pro final, manda pro fim, joga lá pro final",
        "move at the start": "joga pro começo, joga pro início, manda pro começo",
        "make longer": "aumenta a duração, aumentar a duração, aumenta o tempo",
        "also": "tbm, tb, tbem, já que tá aí, já que está aí, aproveitando",
        "everywhere": "em tudo, em todas as cenas, em todos os lugares, por toda parte",
        "quieter": "baixinho, bem baixinho, mais baixinho, mais baixo",
        "too long": "longa demais, longo demais, comprida demais, muito comprida, muito longa, muito longo",
        "is": "tá, ta, tava, agora é, passou a ser, passou para, foi para, virou",
        "how many scenes": "quantas cenas tem, quantas cenas são",
        "subtitle": "debaixo do título, embaixo do título, embaixo do nome",
        "except the": "menos a da, menos na da, menos da, menos do, menos das, menos dos",
        "all scenes": "todas as telas",
        "longer": "mais tempo, mais de tempo, que dure mais, mais comprido, mais comprida",
        "seconds longer": "segundos a mais, segundo a mais",
        "seconds shorter": "segundos a menos, segundo a menos, segundos menos",
        "swap": "troquem de lugar, trocar de lugar, mudem de lugar",
        "hide": "não apareça, não apareçam, esconde, oculta, não mostra, não mostre",
        "copies": "cópias",
        "how long is": "dura quanto, quantos segundos dura, quantos segundos tem",
        "in second place": "em segundo, em segunda",
        "should go": "eu colocaria, colocaria, ficaria melhor, ficariam melhor, vêm, vem, vão, vai, deveria vir, "
        "deviam vir",
        "light blue": "azul céu, azul bebê, azul clarinho",
        "navy": "azul marinho",
        "beige": "bege, creme",
        "shorter": "mais curtinha, mais curtinho, mais curta, mais curto, mais rapidinha",
        "should be": "podia ser, poderia ser, podia estar, poderia estar, devia ser, tinha que ser, tem que ser",
        "this": "essa aqui, esse aqui, esta aqui, este aqui, essa daqui",
        "is now called": "agora chama, agora se chama, agora é chamado, agora é chamada, passa a se chamar, "
        "passou a se chamar",
        "is now": "agora é, agora são, agora custa, passou a ser",
        "music": "musiquinha, uma musiquinha, trilhazinha",
        "no transition": "corte seco, corte direto",
        "": "preciso que, precisamos que, queria que, gostaria que, dela, dele, deles, delas",
        "no": "não quero, não queremos",
        "slower": "mais devagarinho, mais lentinho, mais devagarzinho",
        "faster": "mais rapidinho, mais ligeiro",
        "titles": "títulos",
        "phone number": "número de telefone, número",
        "what is the name of": "como se chama, como chama, qual o nome da, qual é o nome da",
        "the scene of": "a de",
        "is enough": "chega, basta, é suficiente, já chega, já basta",
        "here is": "aqui está, aqui tá, aqui ta, aí está, segue, segue aí",
        "what comes next": "passa pro próximo, vamos pro próximo, passa para o próximo, vamos para o próximo, "
        "próximo passo, vamos em frente, e agora",
        "keep": "mantém, mantenha, mantem, conserva, guarda",
        "align": "alinha, alinhe, alinhar",
        "make": "deixar, deixe",
        "olive green": "verde oliva, verde musgo",
        "burgundy": "bordô, cor de vinho, vinho",
        "mute": "tira o som, desliga o som, desliga a música, silencia",
        "download": "baixa em, baixar em, baixa o vídeo, baixa o video, baixa como, baixa isso, salva o vídeo, "
        "salva o video, salvar o vídeo",
        "i want": "eu queria, eu quero, eu gostaria",
        "instead": "no lugar, no lugar dele, no lugar dela, no lugar disso",
        "put": "poe, põe",
        "underline": "sublinhada, sublinhado, sublinhadas",
        "i don't like": "não curti, não gostei, não gosto, não gostei muito, não curto",
        "try": "testa, experimenta, tenta, prova",
        "light green": "verde clarinho, verde mais claro",
        "extend": "alonga, alongar, prolonga, estica",
        "make lighter": "clareia, clarear",
        "make darker": "escurece, escurecer",
        "cut": "reduz, reduzir",
    },
}

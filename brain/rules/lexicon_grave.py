"""What people say when something shall be taken away, undone, sent out, or hold for the whole film, in the languages
that a model may be spoken to in. Data, no logic.

Entries are divided by commas. "delet-" is every word that begins so, "nimm … raus" leaves room for a few words, and
what is written without blanks between words (Chinese, Japanese, Korean, Thai) is found inside of others too.
"""

from __future__ import annotations

# Nothing else is meant by these.
TAKES_AWAY = """
delet-, remov-, eras-, eliminat-, discard-, dispos-, get rid, got rid, getting rid, be rid, scrap-, ditch-, axe,
axed, ax it, trash-, bin it, bin the, bin that, bin this, binned, nix, nuke-, purg-, chuck-, toss-, dump-, kill,
killed, destroy-, yeet-, wipe out, wipe them, wipe it, wipe every-, wipe all, wipe the, throw … away, throw … out,
kick … out, kick the, take … out, take … away, take … down, cut … out, leave … out, left out, strip … out,
cross … out, cast … out, get … out of here, pull … out, out with, away with, do away, do without, better without,
better off without, fine without, works without, go without, without … scene-, without … slide-, lose the,
lose that, lose this, lose it, lose scene, lose number, lose my, lose our, can lose, losing the, drop the,
drop that, drop this, drop it, drop scene, drop number, drop my, drop our, drop these, drop those, drop them,
drop both, drop all, drop every-, has to go, have to go, needs to go, need to go, must go, should go, can go,
could go, may go, gotta go, got to go, ought to go, has got to go, is to go, wants to go, to be gone, be gone,
make … gone, is gone, go away, goes away, goes out, make … disappear, make … vanish, banish-, evict-, omit-,
exclud-, do not need, don't need, doesn't need, don't want, do not want, don't wanna, no longer need,
no longer want, not need-, needn't, no need for, need no, needs no, not want-, no use for, had enough of,
enough of the, sick of the, tired of the, unneed-, unwant-, unnecessar-, superfluous, redundant, surplus,
needless, obsolete, one too many, too many scenes, too many slides, fewer scenes, fewer slides, one scene less,
one less scene, no more of, say goodbye, goodbye to, bye to, part with, part from, let go of, get shot of,
forget about the, forget the, keep only, only keep, keep just, just keep, keep nothing, nothing but, start over,
start again, start afresh, start anew, start fresh, from scratch, clean slate, blank slate, empty the film,
empty the video, empty the project, clear the film, clear the video, clear everything, clear all, clear the whole,
merge-, combin-, into one, replac-, swap … out, swap … for, reduce … to, cut … down to, skip the, skip scene,
skip it, skip that, cut the, cut this, cut that, cut scene, cut it, cut my, cut our, cut number, zap, yank-,
86 the, 86 it, should not be there, shouldn't be there, should not be in, shouldn't be in, does not belong,
doesn't belong, has no place, prune-, don't like … anymore, hate … anymore, not … anymore, no longer in,
take it off, off with, retire the, dismiss-, del, rm, lösch-, loesch-, entfern-, streich-, gestrichen, weglass-,
weggelass-, rausschmeiß-, rauswerf-, rausnehm-, raus, weg, wegmach-, wegnehm-, verschwind-, verzicht-,
brauch … nicht, brauch … kein-, will … nicht mehr, will kein-, wollen kein-, nicht mehr, überflüssig-, unnötig-,
entbehrlich, ohne … szene-, ohne … folie-, zu viel, weniger szenen, ersetz-, fliegt, fliegen, in die tonne,
in den müll, kann gehen, muss gehen, nur … behalten, behalte nur, von vorn-, von vorne, neu anfangen, tilg-,
kick … raus, supprim-, efface-, effacer, enlev-, enlèv-, retire, retirer, retirez, retirons, vire, virer, virez,
jette, jeter, jetez, ôte, ôter, ôtez, élimin-, dégage-, débarrass-, plus besoin, pas besoin, ne veux plus,
ne veux pas, doit partir, à la poubelle, se passer de, laisse tomber, en trop, remplac-, garde seulement,
garde que, gardez que, fais disparaître, de zéro, plus de scène, elimin-, elimín-, borr-, bórr-, quita-, quitá-,
quítal-, quite, quiten, suprim-, saca, sacar, sácal-, saque, descart-, tira la, tira el, tirar, tira eso,
ya no … necesit-, no necesit-, no quiero, ya no quiero, ya no hace falta, no hace falta, sobra, sobran, fuera,
deshazte, deshacerse, que se vaya, tiene que irse, reemplaz-, sustitu-, desaparec-, desde cero, deja solo,
quédate solo, apag-, exclu-, remova-, remove-, tire a, tire o, tire isso, tira a, tira o, tira isso, retira-,
retire-, não preciso, não precisamos, não quero, já não, não … mais, sobrando, está sobrando, joga fora,
jogue fora, fora com, livre-se, deite fora, deita fora, substitu-, do zero, desapareç-, some com, só deixa,
eliminare, cancell-, rimuov-, rimoss-, togli-, toglier-, tolgo, tolta, leva la, leva il, leva quell-, levala,
levalo, levare, butta-, scart-, via la, via il, via quell-, non serve, non mi serve, non ci serve, non serv-,
non voglio, di troppo, sbarazz-, fai sparire, sostitu-, da zero, tieni solo, fallo sparire, falla sparire,
verwijder-, weghal-, gooi … weg, haal … weg, haal … eruit, weglaten, schrap-, niet meer nodig, ta bort, tar bort,
radera, släng-, slett-, slet, fjern-, fjärn-, poista-, töröl-, töröld, távolíts-, usuń, usun, usunąć, skasuj,
wywal-, wyrzuć, smaž-, smaz-, odstraň-, vymaž-, zmaž-, odstrán-, obriši, izbriši, ukloni, odstrani, șterge-,
sterge-, elimină, sil, siliver, sileb-, kaldır-, çıkar-, hapus-, buang-, xóa, xoá, bỏ, esborra-, elimina-, удал-,
убер-, убра-, выкин-, выброс-, сотри, стер-, вырежи, видал-, прибер-, прибр-, изтри-, премахн-, обриш-, избриш-,
διαγρ-, διέγρ-, σβήσ-, αφαίρ-, βγάλε, احذف, حذف, امسح, أزل, ازل, מחק, תמחק, הסר, תסיר, हटा-, मिटा-, निकाल-, 删,
刪, 去掉, 移除, 去除, 拿掉, 不要了, 不需要, 用不着, 清除, 清空, 移走, 扔掉, 砍掉, 丢掉, 弃, 换掉, 多余, 剪掉,
削除, 消し, 消す, 取り除, 取っ払, 外し, いらない, いりません, 要らない, 要りません, 不要, なくし, 無くし, 捨て,
カット, 省い, 抜い, 除い, 삭제, 지워, 지우, 없애, 제거, 빼줘, 빼 줘, 빼고, 필요 없, 필요없, ลบ, เอาออก, ตัดออก
"""

# Meant so as often as not: they count where nothing else in the project speaks of it.
MAY_TAKE_AWAY = """
cut, drop, lose, loses, without, minus, clear, empty, only, just the, instead, skip, less, fewer, shorter,
shorten-, condens-, swap, pull, strip, out, off, down to, simplif-, reduc-, hide, trim, redo the, remake,
new film, new video, anew, another film, too much, too many, too long, useless, pointless, ohne, statt, nur,
kürz-, weniger, rausgekürzt, sans, seulement, moins, sin, solo, menos, sem, apenas, senza, meno, soltanto,
accorci-, raccourc-, acort-, encurt-, zonder, bez, без, 代わり, だけ, なし, 短, 只, 仅, 代替, 缩短
"""

GOES_BACK = """
undo-, undid, undone, redo, revert-, roll … back, rollback, go back, going back, step back, steps back, back to,
put … back, bring … back, take … back, get … back, want … back, back please, back again, turn back, switch back,
change … back, restor-, revers-, previous version, previous one, old one, old version, older version,
earlier version, last version, original-, before, as it was, like it was, how it was, the way it was, what it was,
scratch that, strike that, never mind, nevermind, take that back, changed my mind, mistake, oops, whoops,
again as, reset-, cancel-, wrong, again the, reinstat-, recover-, ctrl z, ctrl+z, cmd z, not what i,
that was worse, worse, reappl-, repeat, rückgängig, rueckgaengig, zurück-, widerruf-, wie vorher, wie zuvor,
vorher, vorhin, wie es war, war besser, davor, ursprünglich-, wiederherstell-, wiederhol-, stell … wieder her,
doch nicht, letzten schritt, letzte änderung, alte version, nochmal wie, annul-, défai-, défaire, en arrière,
comme avant, avant, reviens, revenir, restaur-, rétabli-, version précédente, refai-, remets, deshaz-, deshac-,
deshaga, deshag-, atrás, como antes, antes, vuelve, volver, restaur-, revierte, revert-, versión anterior, rehaz-,
desfaz-, desfaç-, voltar, volta, volte, como antes, como estava, versão anterior, refaz-, refaç-, annulla-,
disfa-, disfai, indietro, come prima, prima, torna, tornare, ripristin-, com'era, versione precedente, rifai,
rifare, ongedaan, terug, ångra, tilbake, angre, fortryd, kumoa, cofnij, vrať, vráť, zpět, geri al, отмени-,
отмен-, верни-, верн-, назад, скасуй-, поверн-, تراجع, בטל, वापस, batalkan, hoàn tác, αναίρεσ-, 撤销, 撤回, 撤消,
还原, 還原, 恢复, 退回, 回退, 之前, 原来, 重做, 算了, 元に戻, 元の, 取り消, 戻し, 戻す, やり直, 前の, 前に,
実行取消, 되돌, 취소, 원래, ย้อน, เลิกทำ
"""

SENDS_OUT = """
export-, download-, render-, publish-, mp4, webm, gif, gifs, png, zip, mov, h264, upload-, shar-, send-, sent,
save, saved, saving, give me the file, send me the file, get … file, have … file, as a file, as file, link,
deliver-, hand over, hand it over, give me the video, give me the film, give me it, get the video, get the film,
have the video, have the film, finished video, finished film, final video, final film, final version, final cut,
for the client, ship it, post it, posting it, put it on youtube, put it online, email-, as a video, as video,
video file, get it out, print-, exportier-, herunterlad-, runterlad-, download, speicher-, schick-, teilen,
teile es, veröffentlich-, ausgeb-, ausgabe, rendere-, als datei, abspeicher-, verschick-, als video, sichern,
exporte-, télécharg-, enregistr-, sauvegard-, envoi-, envoy-, partag-, publi-, en fichier, en vidéo, descarg-,
guárdal-, guardar, guarda como, envía-, enviar-, envia-, compart-, baixa o, baixar, baixe, salvar, salve, mandar,
mande, manda, en archivo, partilh-, esport-, scaric-, condivid-, invia-, downloaden, opslaan, stuur, ladda ner,
exporter-, pobierz, wyślij, zapisz, eksport-, indir, kaydet, gönder, dışa aktar, экспорт-, скача-, сохран-,
отправ-, выгруз-, експорт-, заванта-, صدّر, تصدير, نزّل, حمّل, ייצא, הורד, शेयर, डाउनलोड, निर्यात, ekspor, unduh,
xuất, tải, 导出, 匯出, 汇出, 输出, 下载, 下載, 保存, 发给, 发送, 分享, 渲染, 書き出, エクスポート, 出力,
ダウンロード, 保存, 送っ, 共有, 動画に, 내보내, 다운로드, 저장, 보내, 공유, ส่งออก, ดาวน์โหลด
"""

OF_SOUND = """
music, sound-, audio, song, track-, tune, soundtrack, jingle, melody, voice-, narrat-, noise, mute, muted, silen-,
quiet-, volume, loud-, beat, bgm, score, mp3, wav, speaker, hear-, musik, ton, lied, stumm, leise, still, laut-,
stimme, geräusch-, sprecher-, musique, son, chanson, bruit, muet, silence, voix, música, sonido, canción,
silencio, voz, ruido, som, canção, mudo, barulho, musica, suono, audio, canzone, muto, silenzio, voce, muziek,
geluid, ljud, lyd, muzyk-, dźwięk, müzik, ses, музык-, звук-, песн-, тиш-, موسيقى, صوت, מוזיקה, संगीत, musik,
nhạc, 音乐, 音樂, 声音, 聲音, 静音, 静か, 音, 曲, 声, 歌, BGM, 음악, 소리, 노래, 음소거, เพลง, เสียง
"""

LASTS = """
rule-, always, never, from now, from here on, every time, each time, in future, in the future, going forward,
by default, default-, remember-, prefer-, keep, keeps, stay-, must, should, forget-, no longer, not … anymore,
anymore, any more, again, allowed, limit-, max, maximum, at most, avoid-, under, below, only, no emoji-, emoji-,
ending, end with, ignore-, stop, everything, all scenes, every scene, whole film, whole video, throughout, brand-,
ab jetzt, ab sofort, immer, nie, niemals, künftig, in zukunft, merk-, regel-, vergiss, höchstens, maximal, unter,
nicht mehr, jedes mal, standard-, alle szenen, überall, toujours, jamais, désormais, dorénavant, à partir de,
règle-, oubli-, maximum, moins de, plus jamais, partout, siempre, nunca, jamás, a partir de, de ahora,
en adelante, regla-, olvid-, recuerd-, máximo, menos de, por defecto, sempre, de agora em diante, daqui em diante,
doravante, regra-, esqueç-, lembr-, no máximo, menos de, d'ora in poi, da ora, da adesso, mai, regola, dimentic-,
ricord-, al massimo, meno di, ovunque, altijd, nooit, voortaan, alltid, aldri, zawsze, nigdy, her zaman, всегда,
никогда, впредь, отныне, دائما, תמיד, हमेशा, 以后, 以後, 今后, 今後, 从现在, 從現在, 总是, 永远, 始终, 一直, 不要,
别用, 不超过, 忘, 规则, いつも, 常に, 必ず, これから, 今から, 絶対, 以下, 以内, 使わない, ルール, 忘れ, 항상,
앞으로, 절대, 규칙
"""

OF_FORMAT = """
vertical-, portrait, upright, tall, square-, landscape, horizontal-, wide-, format-, aspect-, ratio, orientation,
9:16, 16:9, 1:1, 4:5, tiktok-, reel-, story, stories, short, shorts, instagram, insta, youtube, snapchat,
whatsapp, linkedin, facebook, phone-, mobile-, cell-, smartphone-, screen, tv, television, desktop, feed, post,
posts, cinema-, rotat-, turn, flip, crop-, size, resiz-, dimension-, quadrat-, hochkant, hochformat, querformat,
quer, hoch, handy, format, bildschirm, breit-, carré, paysage, téléphone, écran, vertical, cuadrad-, apaisad-,
móvil, celular, teléfono, pantalla, retrato, paisagem, quadrad-, telemóvel, ecrã, tela, verticale, orizzontale,
telefono, cellulare, schermo, staand, liggend, vierkant, telefoon, pionow-, poziom-, kwadrat-, dikey, yatay, kare,
вертикал-, горизонтал-, квадрат-, телефон-, 竖, 豎, 横, 方形, 正方形, 手机, 手機, 比例, 屏, 抖音, 縦, 横, スマホ,
携帯, 画面, リール, ストーリー, 세로, 가로, 정사각, 휴대폰
"""

OF_BRAND = """
brand-, colo-, colour-, font-, typeface-, typograph-, lettering, logo-, palette-, look-, style-, theme-, scheme,
identity, corporate, design-, red-, blue-, green-, yellow-, orange, purple, pink, black, white, grey, gray, gold-,
brown, teal, dark-, light-, bright-, warm-, cool-, pastel-, neon, #, always, everything, everywhere, all scenes,
every scene, whole, throughout, match-, like, feel-, mood-, poppins, inter, serif, sans, farb-, schrift-, marke-,
stil-, alles, überall, ganze-, passend-, couleur-, police, marque, partout, tout, color-, fuente, letra, marca,
estilo, todo, todas, cor, cores, fonte, tipografia, tudo, colori, colore, carattere, marchio, stile, tutto,
kleur-, lettertype, kolor-, czcionk-, renk, yazı, цвет-, шрифт-, бренд-, 颜色, 顏色, 色, 字体, 字體, 品牌, 风格,
風格, 全部, 整个, 色, フォント, 書体, ブランド, スタイル, 全体, 雰囲気, 색, 글꼴, 브랜드
"""

DROPS_RULES = """
forget-, no longer, not … anymore, anymore, any more, again, allowed, lift, rule-, ignore-, limit-, preference-,
restrict-, is fine, are fine, is ok-, are ok-, can use, may use, nicht mehr, vergiss, wieder, regel-, erlaubt,
darf, dürfen, oubli-, règle-, de nouveau, plus besoin, olvid-, regla-, otra vez, permitid-, ya no, esqueç-,
regra-, de novo, permitid-, dimentic-, regola, regole, di nuovo, permess-, vergeet, забудь, правил-, снова, 忘,
规则, 規則, 可以用, ルール, 忘れ, また使, 규칙, 다시
"""

# What an order says that somebody planted: "delete", not "Deleted scene 2".
ORDERED = {
    "away": """
        delete, deleting, remove, erase, purge, destroy, wipe, eliminate, discard, get rid, drop, clear, lösche,
        löschen, lösch, entferne, entfernen, supprime, supprimer, supprimez, efface, effacez, enlève, enlevez,
        elimina, elimine, eliminar, borra, borre, borrar, quita, apaga, apague, apagar, exclua, excluir, remova,
        cancella, cancellare, elimini, rimuovi, togli, verwijder, usuń, удали-, убери, 删, 刪, 移除, 去掉, 削除,
        消し, 삭제, 지워
    """,
    "back": """
        undo, redo, revert, roll back, restore, rückgängig, annule, annulez, deshaz, desfaz, annulla, отмени,
        撤销, 元に戻, 取り消
    """,
    "out": """
        export, render, download, publish, send, exportiere, exportieren, exporte, exportez, exporta, esporta,
        экспорт-, 导出, 書き出, 내보내
    """,
    "sound": """
        mute, silence, music, sound, audio, stumm, musik, musique, música, musica, 静音, 音乐, ミュート, 音楽
    """,
    "forget": "forget, drop all rules, vergiss, oublie, oubliez, olvida, esquece, esqueça, dimentica, 忘, забудь",
    "format": "vertical, portrait, square, landscape, 9:16, 16:9, 1:1, hochkant, hochformat, querformat, 竖屏, 縦",
    "brand": "brand, font, use, colors, colours, comic sans, marke, schrift, police, fuente, fonte, 字体, フォント",
    "lasts": "from now on, always, never, rule, rules, ab jetzt, immer, toujours, siempre, sempre, 以后, 今後",
}

# Of a message: that it leaves what to do to what stands in the project.
DEFERS = """
it says, says to, say to, what it says, what they say, written, wrote, instruct-, follow the, follow that,
follow this, apply the note-, the notes, according to, as told, as stated, obey-, execute-, steht, stehen,
geschrieben, anweisung-, befolg-, écrit-, instructions, suis les, dice, pone, escrito, instruccion-, diz,
está escrito, instruções, c'è scritto, scritto, istruzioni, staat, geschreven, написан-, инструкц-, 照着, 照做,
按照, 上面写, 写的, 指示, 書いて, 書かれ, 指示通り, 써 있는, 적힌
"""

# Of what stands in the project: that it speaks to whoever reads it as a machine.
INSTRUCTS = """
ignore all, ignore any, ignore previous, ignore the, disregard, instruction-, system:, system prompt, assistant:,
developer mode, prompt, override, jailbreak, you must, you are now, execute, obey, deletescene, exportvideo,
removeaudio, forgetpreference, "tool", "ops", </, <system, ignoriere, anweisung-, ignorez, instructions, ignora,
instrucciones, instruções, istruzioni, 忽略, 无视, 指令, 無視, 指示, 무시
"""

EVERYTHING = """
all, every, everything, everyone, whole, entire, both, each, rest, others, start over, start again, start afresh,
start anew, start fresh, scratch, new, other film, another film, clean slate, blank slate, empty, clear, nothing,
replac-, them, merge-, combin-, into one, instead, alle, alles, ganz-, beide, jede-, neu-, von vorn-, leer-,
ersetz-, restlich-, tout-, tous, entier-, zéro, nouv-, vide-, remplac-, todo-, toda-, enter-, cero, nuev-, vac-,
reemplaz-, ambas, ambos, tudo, inteir-, zero, nov-, substitu-, tutt-, inter-, nuov-, entramb-, sostitu-, svuota-,
alles, allemaal, alla, allt, kaikki, wszystk-, cał-, všechn-, hepsi, tüm-, bütün, все, всё, всех, весь, כל, كل,
सब, semua, tất cả, 全, 所有, 都, 一切, 整, 清空, 重新, 新, すべて, 全て, 全部, みんな, ぜんぶ, 모두, 전부, 다,
ทั้งหมด
"""

AGREES = """
yes, yeah, yep, yup, sure, ok, okay, do it, do that, do so, go ahead, go on, please do, of course, absolutely,
definitely, fine, good, right, correct, exactly, please, yes please, yes do, sounds good, alright, y, ja,
ja bitte, genau, klar, gerne, mach das, mach es, mach, bitte, oui, d'accord, vas y, s'il te plaît,
s'il vous plaît, bien sûr, sí, si, claro, vale, hazlo, por favor, adelante, sim, isso, pode, faça, certo, va bene,
fallo, prego, certamente, da, да, давай, tak, evet, はい, お願いします, うん, 好, 好的, 是, 是的, 可以, 行, 네,
응
"""
# Said before such a word, it is not wanted: "don't delete anything". Not so in "why don't you delete it".
NOT = """
don't, dont, do not, doesn't, didn't, not, never, won't, shouldn't, mustn't, can't, cannot, without, no, nicht,
nichts, nie, niemals, kein, keine, keinen, ohne, ne, n', pas, jamais, sans, no, nunca, jamás, sin, não, nao, sem,
non, mai, senza, не, ani, nie, niet, inte, ikke
"""
NOT_AFTER = """
nothing, none, no, nichts, nicht, rien, pas, nada, niente, nulla, kein, keine, keinen, aucun-, ningun-, ningún,
nenhum-, nessun-
"""

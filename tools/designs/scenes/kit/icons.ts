// What a word is pictured by: names of icons, each with the beginnings of words that call for it.
const ICONS: [string, RegExp][] = [
  ["heart", /love|heart|care|family|familie|friend|gentle/i],
  ["shield-check", /safe|secur|protect|privac|insur|sicher|warrant|guarant/i],
  ["zap", /fast|quick|speed|instant|second|schnell|energ|power/i],
  ["clock", /time|hour|open|24|minute|always|zeit|öffnung/i],
  ["calendar-days", /book|date|calendar|appoint|schedul|event|termin|week|day/i],
  ["map-pin", /place|location|near|address|where|city|town|standort|local/i],
  ["phone", /phone|call|mobile|telefon|app/i],
  ["mail", /mail|letter|contact|inbox|newsletter/i],
  ["leaf", /organic|nature|green|eco|vegan|plant|garden|climate|bio|sustain/i],
  ["coffee", /coffee|tea|café|cafe|breakfast|kaffee/i],
  ["utensils", /food|menu|eat|dinner|lunch|kitchen|cook|taste|küche/i],
  ["wheat", /bread|bak|flour|grain|brot/i],
  ["truck", /deliver|shipping|transport|liefer|move/i],
  ["banknote", /price|money|free|cost|save|pay|budget|preis|kosten|cheap|discount/i],
  ["users", /team|people|communit|together|member|guest|customer|kund|crew/i],
  ["star", /review|rating|star|best|quality|award|qualität|favourite/i],
  ["music", /music|sound|song|concert|dance|podcast/i],
  ["camera", /photo|camera|picture|foto/i],
  ["chart-line", /report|analy|data|growth|statist|insight|dashboard|track/i],
  ["code", /code|develop|api|integrat|software/i],
  ["cloud", /cloud|sync|backup|online|storage/i],
  ["message-circle", /chat|message|support|talk|answer|help|speak/i],
  ["wrench", /repair|service|tool|fix|install|handwerk|craft|build|workshop/i],
  ["paintbrush", /design|colou?r|paint|style|art|brand/i],
  ["book-open", /learn|read|course|school|lesson|guide|story|book|library/i],
  ["dumbbell", /gym|fit|train|strength|sport|workout|muscle/i],
  ["smile", /smile|happy|kid|child|fun|joy|kinder/i],
  ["globe", /world|global|travel|language|international|web/i],
  ["house", /home|house|room|living|apartment|haus|wohn/i],
  ["sun", /sun|light|summer|bright|morning|solar/i],
  ["lock", /lock|encrypt|password/i],
  ["gift", /gift|bonus|present|offer|surprise|geschenk/i],
  ["rocket", /launch|start|grow|boost|new|launch/i],
  ["check", /easy|simple|include|done|einfach/i],
];
// For words that none of them pictures, in turn.
const PLAIN = ["sparkles", "circle-check", "layers", "star"];

/** The name of the icon that pictures these words; `index` tells apart what has none of its own. */
export function iconFor(words: string, index: number): string {
  return ICONS.find(([, called]) => called.test(words))?.[0] ?? PLAIN[index % PLAIN.length]!;
}

// Words that only join others, in the languages of which whole sentences are read.
const JOINING = new Set(
  `a an the and or but of to in on at by for from with into than as is are it its it's that this these we you your our my be not so if too
  der die das den dem des ein eine einen einem einer und oder zu zum zur im am an auf aus bei mit von vom für wir sie ihr ihre ihren dein deine unser unsere ist sind es auch
  el la los las un una unos y o de del al en con por para su tu sus tus que se es son también
  le les l'une une des du au aux et ou à dans sur avec pour par votre vos notre nos ce cette est sont aussi
  il lo gli i uno e di da della delle del dei con per su tra il tuo nostro che è sono anche
  os as um uma do da dos das no na nos nas com por para seu sua é são também`.split(/\s+/),
);

/** Words in parts that stand on one line: what only joins goes with what follows it, and at the end with what stands before. */
export function joined(words: string[]): string[] {
  const parts: string[] = [];
  let waiting = "";
  for (const word of words) {
    const part = waiting + word;
    waiting = JOINING.has(word.toLowerCase()) ? `${part} ` : "";
    if (!waiting) parts.push(part);
  }
  if (!waiting) return parts;
  return parts.length ? [...parts.slice(0, -1), `${parts.at(-1)} ${waiting.trimEnd()}`] : [waiting.trimEnd()];
}

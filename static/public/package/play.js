// Plays the film of film.json: its scenes' compiled code is in js/, their props in scenes/. The stage draws it.
const frame = document.querySelector("iframe");
const [screen, play, playhead, clock, problem] = ["screen", "play", "playhead", "clock", "problem"].map((id) => document.getElementById(id));
const say = (message) => frame.contentWindow.postMessage(message, "*");

async function file(path, kind) {
  const answer = await fetch(path, {cache: "no-store"});
  if (!answer.ok) throw new Error(`${path} is missing.`);
  return answer[kind]();
}

const film = await file("film.json", "json");
for (const scene of film.scenes) {
  scene.js = await file(`js/${scene.file}.js`, "text");
  scene.props = await file(`scenes/${scene.file}.json`, "json");
}
const frames = film.scenes.reduce((sum, scene) => sum + scene.duration, 0);
document.title = film.title;
playhead.max = frames - 1;
let playing = false;

function fit() {
  const scale = Math.min(screen.clientWidth / film.width, screen.clientHeight / film.height);
  frame.style.width = `${film.width * scale}px`;
  frame.style.height = `${film.height * scale}px`;
}

function show(at, runs) {
  playhead.value = at;
  playing = runs;
  play.textContent = runs ? "Pause" : "Play";
  clock.textContent = `${(at / film.fps).toFixed(1)} / ${(frames / film.fps).toFixed(1)} s`;
}

window.addEventListener("message", ({data, source}) => {
  if (source !== frame.contentWindow) return;
  if (data.type === "ready") say({type: "film", film});
  if (data.type === "shown") show(data.frame, playing);
  if (data.type === "frame") show(data.frame, data.playing);
  if (data.type === "error") problem.textContent = `${film.scenes.find(({id}) => id === data.sceneId)?.name ?? "The film"}: ${data.message}`;
});
window.addEventListener("resize", fit);
play.addEventListener("click", () => say({type: playing ? "pause" : "play"}));
playhead.addEventListener("input", () => say({type: "seek", frame: Number(playhead.value)}));
window.addEventListener("keydown", (event) => {
  if (event.key === " " && event.target !== play) play.click();
});
fit();
say({type: "film", film}); // the stage may have been ready before

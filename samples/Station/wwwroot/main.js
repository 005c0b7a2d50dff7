// The page: forms, the steps of the handshake, and what is said about the station.

import { Peer, STEPS } from "./peer.js";
import { compose } from "./messages.js";
import { add } from "./log.js";

const by = (id) => document.getElementById(id);
const [status, user, to, text, json, send, connectButton] = ["status", "user", "to", "text", "json", "send", "connect-button"].map(by);
let peer;

function say(state, words) {
  status.dataset.state = state;
  status.textContent = words;
}

function showSteps() {
  by("steps").replaceChildren(...STEPS.map((step) => {
    const item = document.createElement("li");
    const state = document.createElement("b");
    state.textContent = "waiting";
    item.append(step, state);
    return item;
  }));
}

function step(index, state) {
  const item = by("steps").children[index];
  item.dataset.done = "";
  item.querySelector("b").textContent = state;
}

function connect() {
  user.disabled = true;
  connectButton.textContent = "Disconnect";
  let end = ["closed", "Not connected"];
  peer = new Peer(new URL("connect", location.href.replace(/^http/, "ws")), user.value, {
    step,
    message: add,
    begin() {
      showSteps();
      say("opening", "Connecting…");
    },
    open() {
      say("open", `Logged in as ${user.value}`);
      send.disabled = false;
    },
    lost(seconds) {
      say("failed", `The station does not answer. Trying again in ${seconds} s`);
      send.disabled = true;
    },
    refused(words) {
      end = ["failed", `Refused: ${words}`];
    },
    close() {
      peer = undefined;
      say(...end);
      user.disabled = false;
      send.disabled = true;
      connectButton.textContent = "Connect";
    },
  });
}

const refresh = () => {
  const kind = new FormData(by("write")).get("kind");
  to.disabled = kind === "bottle";
  json.value = compose(kind, user.value, to.value, text.value);
};

by("connect").addEventListener("submit", (event) => {
  event.preventDefault();
  if (peer) peer.close();
  else connect();
});
by("write").addEventListener("submit", (event) => {
  event.preventDefault();
  peer.send(json.value);
  refresh();
});
for (const field of [user, to, text]) field.addEventListener("input", refresh);
by("write").addEventListener("change", (event) => { if (event.target.name === "kind") refresh(); });

// Two tabs can talk without a word being typed: the names take turns. A tab that is loaded again keeps its name.
const names = ["ann@page", "ben@page"];
const turn = Number(sessionStorage.getItem("turn") ?? localStorage.getItem("turn")) % 2;
sessionStorage.setItem("turn", turn);
localStorage.setItem("turn", turn + 1);
user.value = names[turn];
to.value = names[1 - turn];
showSteps();
refresh();

const about = await (await fetch("about")).json();
by("verifier").textContent = about.verifier;
by("about").textContent = `By TCP, one message a line: ${about.lines}. ${about.mailboxes} A message may have ${about.max_message_bytes.toLocaleString()} bytes; ` +
  `a client may send ${about.max_messages_per_second.toLocaleString()} messages a second; ${about.max_waiting.toLocaleString()} may wait for each receiver.`;

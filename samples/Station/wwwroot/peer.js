// A peer of DIMP over a WebSocket: the handshake, the login, receipts. It knows JSON and nothing else.

let serial = Math.floor(Math.random() * 0x7fffffff);

const now = () => Date.now() / 1000;
export const nextSerial = () => (serial = serial % 0x7fffffff + 1);

const command = (name, keys) => JSON.stringify({ type: "136", sn: nextSerial(), time: now(), command: name, ...keys });
const handshake = (session) => command("handshake", { title: "Hello world!", ...(session && { session }) });

export const STEPS = ["Connection", "Hello world!", "DIM?", "Hello world! with the key", "DIM!", "Login"];

// What came before, also on a former connection.
const seen = new Set();

export class Peer {
  #socket;
  #user;
  #hasLoggedIn = false;

  // Handlers: step(index, state), message(direction, text, parsed), open(), close(wasOpen).
  constructor(url, user, handlers) {
    this.#user = user;
    this.handlers = handlers;
    this.#socket = new WebSocket(url);
    this.#socket.onopen = () => {
      handlers.step(0, "open");
      this.send(handshake());
      handlers.step(1, "sent");
    };
    this.#socket.onmessage = (event) => this.#receive(event.data);
    this.#socket.onclose = () => handlers.close(this.#hasLoggedIn);
  }

  send(text) {
    this.#socket.send(text);
    let parsed;
    try { parsed = JSON.parse(text); } catch { /* The station says what is wrong with it. */ }
    this.handlers.message("out", text, parsed);
  }

  close() { this.#socket.close(); }

  #receive(text) {
    const message = JSON.parse(text);
    const isRepeated = seen.has(message.signature ?? text);
    seen.add(message.signature ?? text);
    this.handlers.message("in", text, message, isRepeated);
    if (message.command === "handshake") this.#shake(message);
    else if (message.command === "receipt" && !this.#hasLoggedIn) this.#loggedIn();
    else if (message.signature !== undefined) this.#confirm(message);
  }

  #shake(message) {
    const { step } = this.handlers;
    if (message.title === "DIM?") {
      step(2, `key ${message.session.slice(0, 8)}…`);
      this.send(handshake(message.session));
      step(3, "sent");
    } else if (message.title === "DIM!") {
      step(4, "admitted");
      this.send(command("login", { did: this.#user }));
      step(5, "sent");
    }
  }

  #loggedIn() {
    this.#hasLoggedIn = true;
    this.handlers.step(5, "logged in");
    this.handlers.open();
  }

  // A receipt tells the station that the message has arrived, so that it need not keep it any more.
  #confirm({ sender, receiver, time, signature }) {
    this.send(command("receipt", { text: "Received.", origin: { sender, receiver, time, signature } }));
  }
}

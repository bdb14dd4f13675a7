"use strict";
// What the pages do beside htmx: files are sent one by one, verdicts saved one after another, keys pressed.

const byId = (id) => document.getElementById(id);

async function answered(response) {
  try {
    return await response.json();
  } catch {
    return {};
  }
}

// Beranda: each file is the body of a request of its own, so that one that is refused costs no other.

function uploads(zone) {
  const input = byId("berkas"), told = byId("unggahan"), failed = byId("unggahan-gagal");
  const largest = Number(zone.dataset.largest), most = Number(zone.dataset.most);
  let queue = Promise.resolve();

  function fail(sentence) {
    const item = document.createElement("li");
    item.textContent = sentence;
    failed.append(item);
  }

  async function send(file, batch) {
    if (file.size > largest) {
      fail(`${file.name} lebih besar dari ${largest / 1e6} MB; kecilkan gambarnya atau bagi berkasnya dahulu.`);
      return;
    }
    try {
      const address = `/unggah?nama=${encodeURIComponent(file.name)}&kiriman=${batch}`;
      const answer = await answered(await fetch(address, { method: "POST", body: file }));
      if (answer.sentence) fail(answer.sentence);
      else if (!answer.id) fail(`${file.name} tidak terkirim; muat ulang halaman ini lalu coba lagi.`);
    } catch {
      fail(`${file.name} tidak terkirim; periksa apakah meja masih berjalan.`);
    }
  }

  function take(files) {
    const given = [...files];
    failed.replaceChildren();
    if (given.length > most) fail(`Paling banyak ${most} berkas sekaligus; sisanya tidak diambil.`);
    const taken = given.slice(0, most);
    queue = queue.then(async () => {
      const batch = Date.now();
      for (const [at, file] of taken.entries()) {
        told.textContent = `Mengunggah ${at + 1} dari ${taken.length}: ${file.name}`;
        await send(file, batch);
        htmx.trigger("#daftar", "segarkan");
      }
      await fetch("/unggah/selesai", { method: "POST" }).catch(() => null);
      told.textContent = "";
      input.value = "";
    });
  }

  input.addEventListener("change", () => take(input.files));
  for (const name of ["dragenter", "dragover"]) {
    document.addEventListener(name, (event) => {
      event.preventDefault();
      zone.classList.add("over");
    });
  }
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) zone.classList.remove("over");
  });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    take(event.dataTransfer.files);
  });
}

// Reviu: what is given is sent in its order, each time with the row of the log that this page knows. "Tersimpan"
// is shown only for what the server has answered.

function review(form) {
  const state = byId("keadaan"), undo = byId("urungkan"), conflict = byId("bentrok");
  const notes = [...form.querySelectorAll("textarea")];
  const buttons = [...form.querySelectorAll("button[data-verdict]")];
  let known = form.dataset.known, verdict = form.dataset.verdict;
  let queue = Promise.resolve(), open = 0, failed = false, disagreed = null, insisted = "";
  const saved = new Map(notes.map((note) => [note.name, note.value]));

  const dirty = () => notes.some((note) => note.value !== saved.get(note.name));

  function pressed(chosen) {
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.verdict === chosen));
  }

  function say(sentence, bad = false) {
    state.textContent = sentence;
    state.classList.toggle("bad", bad);
  }

  function holds(one, sent) {
    known = String(one.id);
    verdict = one.verdict;
    pressed(verdict);
    undo.disabled = one.id === 0;
    for (const note of notes) {
      saved.set(note.name, note.name === "internal" ? one.internal : one.for_unit);
      // what was typed while it was sent stays, and is sent next
      if (!sent || note.value === sent.get(note.name)) note.value = saved.get(note.name);
    }
  }

  function disagree(answer) {
    const told = (one) => [
      one.label, one.for_unit && `untuk unit: ${one.for_unit}`, one.internal && `internal: ${one.internal}`,
      one.at && `${one.at}, ${one.by}`,
    ].filter(Boolean).join("; ");
    disagreed = answer;
    byId("bentrok-kalimat").textContent = answer.sentence;
    byId("bentrok-tersimpan").textContent = told(answer.saved);
    byId("bentrok-baru").textContent = told(answer.tried);
    conflict.hidden = false;
    byId("pakai-tersimpan").focus();
    pressed(answer.saved.verdict);
    say("Belum tersimpan: ada putusan dari jendela lain.", true);
  }

  async function send(below, fields) {
    fields.set("tahu", known);
    try {
      const response = await fetch(form.dataset.address + below, { method: "POST", body: fields, keepalive: true });
      const answer = await answered(response);
      if (response.status === 409) {
        failed = true;
        disagree(answer);
        return;
      }
      if (!response.ok || !answer.saved) throw new Error();
      failed = false;
      conflict.hidden = true;
      disagreed = null;
      holds(answer.saved, below ? null : fields);
      byId("hitungan").textContent = `${answer.judged} dari ${answer.total} diputus`;
      say(answer.saved.id ? `Tersimpan ${answer.saved.at}, ${answer.saved.by}` : "Belum diputus");
    } catch {
      failed = true;
      pressed(verdict);
      say("Belum tersimpan; periksa apakah meja masih berjalan, lalu tekan lagi.", true);
    }
  }

  function enqueue(task) {
    open += 1;
    say("Menyimpan…");
    queue = queue.then(task).finally(() => { open -= 1; });
    return queue;
  }

  function save(chosen) {
    if (chosen !== undefined) pressed(chosen);
    return enqueue(() => {
      const fields = new URLSearchParams({ putusan: chosen ?? verdict });
      for (const note of notes) fields.set(note.name, note.value);
      return send("", fields);
    });
  }

  async function leave(address) {
    if (disagreed) return;
    if (dirty()) save();
    await queue;
    // what cannot be saved is told once, and does not hold whoever insists
    if (!failed || insisted === address) location.assign(address);
    insisted = address;
  }

  for (const button of buttons) button.addEventListener("click", () => save(button.dataset.verdict));
  for (const note of notes) note.addEventListener("change", () => { if (dirty()) save(); });
  undo.addEventListener("click", () => enqueue(() => send("/urungkan", new URLSearchParams())));
  form.addEventListener("submit", (event) => event.preventDefault());
  byId("pakai-tersimpan").addEventListener("click", () => {
    conflict.hidden = true;
    failed = false;
    holds(disagreed.saved, null);
    disagreed = null;
    say(`Tersimpan ${byId("bentrok-tersimpan").textContent}`);
  });
  byId("pakai-baru").addEventListener("click", () => {
    known = String(disagreed.saved.id);
    save(disagreed.tried.verdict);
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || link.download || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    leave(link.href);
  });
  window.addEventListener("beforeunload", (event) => {
    if (open || dirty()) event.preventDefault();
  });
}

function keys() {
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("textarea, input, select");
    if (event.key === "Escape" && typing) typing.blur();
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (!/^[123jkz]$/.test(key)) return;
    const target = document.querySelector(`[data-key="${key}"]`);
    if (target && !event.repeat) {
      event.preventDefault();
      target.click();
    }
  });
}

// The picture of the page: the place that the finding speaks of is scrolled into sight.

function sheet(box) {
  const picture = byId("gambar"), failed = byId("gambar-gagal");
  const smallest = 1, largest = 4;
  let place = null;

  function aim() {
    if (!place || !picture.naturalHeight) return;
    const middle = ((place.top + place.bottom) / 2) * picture.clientHeight;
    box.scrollTop = Math.max(Math.min(middle - box.clientHeight / 2, place.top * picture.clientHeight - 40), 0);
  }

  async function show(page) {
    place = null;
    let label = "Halaman";
    for (const button of document.querySelectorAll(".page-bar [data-page]")) {
      button.setAttribute("aria-pressed", String(button.dataset.page === page));
      if (button.dataset.page === page) label = button.textContent;
    }
    const response = await fetch(`${box.dataset.address}${page}.json`).catch(() => null);
    const answer = response ? await answered(response) : {};
    failed.hidden = Boolean(response && response.ok);
    picture.hidden = !failed.hidden;
    if (!failed.hidden) {
      failed.textContent = answer.sentence || "Halaman tidak dapat digambar; buktinya ada di tabel.";
      return;
    }
    place = answer;
    if (picture.dataset.page !== page) {
      picture.dataset.page = page;
      picture.alt = `${label}; tempat yang disebut temuan ditandai`;
      picture.src = `${box.dataset.address}${page}.png`;
    }
    aim();
  }

  function zoom(by) {
    box.dataset.zoom = Math.min(Math.max(Number(box.dataset.zoom) + by, smallest), largest);
    aim();
  }

  picture.addEventListener("load", () => {
    aim();
    if (box.dataset.next) new Image().src = box.dataset.next;
  });
  for (const button of document.querySelectorAll("button[data-page]")) {
    button.addEventListener("click", () => show(button.dataset.page));
  }
  byId("besarkan").addEventListener("click", () => zoom(1));
  byId("kecilkan").addEventListener("click", () => zoom(-1));
  window.addEventListener("resize", aim);
  show(picture.dataset.page);
}

const parts = { unggah: uploads, putusan: review, lembar: sheet };
for (const [id, begin] of Object.entries(parts)) {
  const found = byId(id);
  if (found) begin(found);
}
keys();

// What HTMX does not serve: files that are dropped, forms that send themselves, pages that follow the draft.
"use strict";

const visible = (element) => element && element.getClientRects().length > 0;
const pages = { shown: "", asked: 0 };

function window_name() {
  if (!sessionStorage.getItem("window")) sessionStorage.setItem("window", crypto.randomUUID());
  return sessionStorage.getItem("window");
}

// The pages as they will print, for the state of the draft that is on the screen; asked for only where they are seen.
async function follow() {
  const place = document.getElementById("pages"), state = document.querySelector("[data-state]")?.dataset.state;
  if (!place || state === undefined || !visible(place)) return;
  if (pages.shown === state) return;
  const asked = ++pages.asked;
  place.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(place.dataset.from, { headers: { "HX-Request": "true" } });
    const html = await answer.text();
    if (asked !== pages.asked) return;
    place.innerHTML = html;
    pages.shown = state;
  } catch {
    say_here(document.getElementById("told").dataset.silent);
  } finally {
    if (asked === pages.asked) place.removeAttribute("aria-busy");
  }
}

// Said in the words of the page where the desk itself cannot say it.
function say_here(words) {
  const told = document.createElement("div"), line = document.createElement("p");
  told.className = "faults silent";
  told.setAttribute("role", "alert");
  line.textContent = words;
  told.append(line);
  document.getElementById("told").replaceChildren(told);
}

function too_large(form) {
  const place = document.getElementById("told").dataset;
  const large = [...(form.querySelector("input[type=file]")?.files || [])].find((file) => file.size > Number(place.most));
  if (large) say_here(place.large.replace("{name}", large.name));
  return Boolean(large);
}

// A desk that has ended, or a network that is down, is told; the word goes when it answers again.
document.addEventListener("htmx:error", (event) => {
  if (event.detail.ctx) say_here(document.getElementById("told").dataset.silent);
});

document.addEventListener("htmx:after:request", () => document.querySelector("#told > .silent")?.remove());

document.addEventListener("submit", (event) => {
  if (!too_large(event.target)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);

function send(form) {
  form.requestSubmit(form.querySelector("button:not([disabled])") || undefined);
}

// A form that is kept whenever a field was changed: one answer at a time, and what was changed meanwhile comes next.
let waiting = null;
function keep(form) {
  if (form.dataset.keep === "busy" || form.dataset.keep === "again") form.dataset.keep = "again";
  else form.requestSubmit();
}

document.addEventListener("htmx:before:request", (event) => {
  const form = event.detail.ctx.sourceElement;
  if (form?.matches("form[data-keep]")) form.dataset.keep = "busy";
});

document.addEventListener("htmx:finally:request", (event) => {
  const form = event.detail.ctx.sourceElement;
  if (!form?.matches("form[data-keep]")) return;
  const next = form.dataset.keep === "again" ? { form } : waiting;
  form.dataset.keep = "";
  if (next === waiting) waiting = null;
  if (next) setTimeout(() => next.form.requestSubmit(next.button));
});

// What else is asked for waits until what was typed is kept.
document.addEventListener("submit", (event) => {
  const kept = document.querySelector("form[data-keep]");
  if (!kept?.dataset.keep || kept === event.target) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  waiting = { form: event.target, button: event.submitter };
}, true);

// A part of the page that is asked for when it is first seen.
async function fetch_seen() {
  const place = document.querySelector("[data-later]");
  if (!place || !visible(place)) return;
  const answer = await fetch(place.dataset.later, { headers: { "HX-Request": "true" } });
  place.innerHTML = await answer.text();
  place.removeAttribute("data-later");
}

// A link to a clause, an item or its account: its own column moves, the others stay, and both ends are shown.
const VIEWS = { x: "view-source", s: "view-lines", w: "view-account", c: "view-account" };
async function meet(link) {
  const names = [decodeURIComponent(link.getAttribute("href").slice(1)), link.dataset.or].filter(Boolean);
  const seen = () => names.map((name) => document.getElementById(name)).find(visible);
  if (!seen()) {
    const view = document.getElementById(VIEWS[names[0][0]]);
    if (view) view.checked = true;
    await fetch_seen();
  }
  const target = seen();
  if (target) show(target);
}

function show(target) {
  for (const each of document.querySelectorAll(".met")) each.classList.remove("met");
  const pane = target.closest(".pane");
  target.classList.add("met");
  if (pane && pane.scrollHeight > pane.clientHeight) {
    pane.scrollTop += target.getBoundingClientRect().top - pane.getBoundingClientRect().top - 48;
  } else target.scrollIntoView({ block: "center" });
  target.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
}

// From one doubt to the next, or the one before.
function step(way) {
  const doubts = [...document.querySelectorAll("[data-doubt]")].filter(visible);
  if (!doubts.length) return;
  const at = doubts.findIndex((each) => each.classList.contains("met"));
  const next = doubts[(at + way + doubts.length) % doubts.length];
  show(next);
}

document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-auto]");
  if (form && event.target.matches("select, input[type=file]")) send(form);
  const kept = event.target.closest("form[data-keep]");
  if (kept) keep(kept);
  if (event.target.matches("input[name=view]")) {
    follow();
    fetch_seen();
  }
  const filter = event.target.closest("[data-filters]");
  if (filter) sift(filter);
});

document.addEventListener("input", (event) => {
  const filter = event.target.closest("[data-filters]");
  if (filter) sift(filter);
});

// The rows of a table that fit its search (marks do not count), its choice, its least number, its ticks.
const bare = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase().replaceAll("đ", "d");
function sift(form) {
  const words = bare(form.querySelector("input[type=search]")?.value || "");
  const least = form.querySelector("input[type=number]"), choice = form.querySelector("select");
  const only = [...form.querySelectorAll("input[type=checkbox]:checked")].map((each) => each.value);
  for (const row of document.querySelectorAll(form.dataset.filters + " tbody tr")) {
    const searched = choice ? row.cells[0] : row;
    row.hidden = !(bare(searched.textContent).includes(words)
      && (!choice?.value || row.dataset[choice.dataset.of].split("; ").includes(choice.value))
      && (!least?.value || Number(row.dataset[least.dataset.of]) >= Number(least.value))
      && only.every((name) => row.dataset[name] === "1"));
  }
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  if (link && !link.classList.contains("skip") && link.closest(".desk, #review")) {
    event.preventDefault();
    meet(link);
  }
  const stepper = event.target.closest("[data-step]");
  if (stepper) step(Number(stepper.dataset.step));
});

for (const kind of ["dragenter", "dragover", "dragleave", "drop"]) {
  document.addEventListener(kind, (event) => {
    const form = document.querySelector("form[data-drop]");
    if (!form || !event.dataTransfer) return;
    event.preventDefault();
    form.classList.toggle("over", kind === "dragenter" || kind === "dragover");
    if (kind === "drop" && event.dataTransfer.files.length) {
      form.querySelector("input[type=file]").files = event.dataTransfer.files;
      send(form);
    }
  });
}

// Who else is here is asked for with the state that this page shows now.
document.addEventListener("htmx:config:request", (event) => {
  const context = event.detail.ctx, review = document.getElementById("review");
  if (!review || context.sourceElement?.id !== "others") return;
  const address = new URL(context.request.action, location.href);
  address.searchParams.set("seen", review.dataset.state);
  address.searchParams.set("window", window_name());
  context.request.action = address.pathname + address.search;
});

// An answer to who else is here that came after an act of this window speaks of the state before it.
document.addEventListener("htmx:before:swap", (event) => {
  const context = event.detail.ctx, state = document.getElementById("review")?.dataset.state;
  if (context.sourceElement?.id !== "others" || state === undefined) return;
  if (new URL(context.request.action, location.href).searchParams.get("seen") !== state) event.preventDefault();
});

// What was told of an earlier act goes when another is done.
document.addEventListener("htmx:before:request", (event) => {
  if (event.detail.ctx.request.method === "POST") document.getElementById("told")?.replaceChildren();
});

document.addEventListener("htmx:after:swap", follow);

document.addEventListener("DOMContentLoaded", () => {
  document.documentElement.classList.add("js");
  const view = sessionStorage.getItem("view");
  if (view && document.getElementById(view)) document.getElementById(view).checked = true;
  follow();
  fetch_seen();
});

document.addEventListener("change", (event) => {
  if (event.target.matches("input[name=view]")) sessionStorage.setItem("view", event.target.id);
});

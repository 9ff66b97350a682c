// Without this: the search field is reached by Tab, and a form that could not be sent is brought back by the browser's own "back".

const search = document.querySelector("main input[type=search][name=q]") ?? document.querySelector("input[type=search][name=q]");
document.addEventListener("keydown", event => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && search) {
    event.preventDefault();
    search.focus();
    search.select();
  }
});

// A button that prints the page is there only where it can.
for (const button of document.querySelectorAll("button[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// What acts on ticked rows says how many there are, and keeps out of the way while there are none; without this it is always there.
for (const bar of document.querySelectorAll(".selection[data-of]")) {
  const form = document.getElementById(bar.dataset.of);
  const told = bar.querySelector("[data-picked]");
  const tell = () => {
    const picked = [...form.elements].filter(e => e.type === "checkbox" && e.checked).length;
    bar.hidden = picked === 0;
    told.textContent = told.dataset.picked.replace("#", picked);
  };
  document.addEventListener("change", tell);
  addEventListener("pageshow", tell);
  tell();
}

// What was typed and not saved stays in this tab until it is saved or thrown away.
const prefix = "unsent ";
const skipped = new Set(["__RequestVerificationToken", "version", "new"]);
const answered = new URLSearchParams(location.search);
if (answered.has("done") || answered.has("said")) {
  for (const key of Object.keys(sessionStorage).filter(k => k.startsWith(prefix) && JSON.parse(sessionStorage[k]).sent)) {
    sessionStorage.removeItem(key);
  }
}

for (const form of document.querySelectorAll("form[data-keep]")) {
  const key = prefix + new URL(form.action).pathname;
  const kept = read(key);
  if (kept && differs(form, kept.fields)) {
    offer(form, key, kept);
  }

  form.addEventListener("input", () => write(key, { sent: false, fields: fieldsOf(form) }));
  form.addEventListener("submit", () => write(key, { sent: true, fields: fieldsOf(form) }));
}

function fieldsOf(form) {
  return [...new FormData(form)].filter(([name, value]) => !skipped.has(name) && typeof value === "string");
}

function differs(form, fields) {
  return JSON.stringify(fieldsOf(form)) !== JSON.stringify(fields);
}

function offer(form, key, kept) {
  const notice = document.createElement("div");
  notice.className = "notice";
  notice.setAttribute("role", "status");
  const text = document.createElement("p");
  text.textContent = form.dataset.keep;
  const back = button(form.dataset.keepBack, () => {
    for (const field of form.elements) {
      if (field.name && !skipped.has(field.name) && field.type !== "hidden" && field.type !== "file") {
        const values = kept.fields.filter(([name]) => name === field.name).map(([, value]) => value);
        if (field.type === "checkbox" || field.type === "radio") {
          field.checked = values.includes(field.value);
        } else if (values.length > 0) {
          field.value = values[0];
        }
      }
    }
    notice.remove();
  });
  const drop = button(form.dataset.keepDrop, () => {
    sessionStorage.removeItem(key);
    notice.remove();
  });
  const acts = document.createElement("p");
  acts.className = "acts";
  acts.append(back, drop);
  notice.append(text, acts);
  form.prepend(notice);
}

function button(label, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button";
  made.textContent = label;
  made.addEventListener("click", act);
  return made;
}

function read(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null;
  }
}

function write(key, value) {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // No room, or storage is off: then the browser's own memory must do.
  }
}

// The address name of a new programme follows its English name as long as nobody writes another; without this the server does the same.
const address = document.getElementById("f-slug");
const name = document.getElementById("f-name.en");
if (address && name && address.closest("form.is-new-programme")) {
  const follow = () => {
    address.placeholder = name.value.normalize("NFKD").toLowerCase().replace(/[\u0300-\u036f]/g, "").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60).replace(/-$/, "");
  };
  name.addEventListener("input", follow);
  follow();
}

// Only adds: every page of the dashboard works without it.
"use strict";
(() => {
  const say = (words) => { const live = document.getElementById("live"); if (live) live.textContent = words; };

  // A form goes once: a second press while the first is on its way does nothing.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "1";
    setTimeout(() => delete form.dataset.sent, 8000);
  });
  addEventListener("pageshow", () => document.querySelectorAll("form").forEach((form) => delete form.dataset.sent));

  // The error summary takes the focus.
  const summary = document.querySelector(".summary");
  if (summary) summary.focus();

  // A menu closes with Escape, with a press elsewhere, and when another one opens.
  const menus = () => document.querySelectorAll("details.menu[open]");
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of menus()) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", (event) => {
    for (const menu of menus()) if (!menu.contains(event.target)) menu.open = false;
  });

  // Copies a text that stands on the page: data-copy names its field. The button is there only where copying works.
  for (const button of document.querySelectorAll("button[data-copy]")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const field = document.getElementById(button.dataset.copy);
      await navigator.clipboard.writeText(field.value ?? field.textContent);
      say(button.dataset.copied);
      const before = button.textContent;
      button.textContent = button.dataset.copied;
      setTimeout(() => { button.textContent = before; }, 3000);
    });
  }

  // Two minutes before a session ends, a question whether to stay.
  const warning = document.getElementById("session-warning");
  if (warning && warning.showModal) {
    const after = (Number(warning.dataset.idle) - Number(warning.dataset.warn)) * 1000;
    let timer = setTimeout(() => warning.showModal(), after);
    warning.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      const form = event.target;
      fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) })
        .then((answer) => { if (!answer.ok) location.reload(); })
        .catch(() => {});
      warning.close();
      clearTimeout(timer);
      timer = setTimeout(() => warning.showModal(), after);
    });
  }
})();

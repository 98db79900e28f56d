// What every page's script begins with. Only adds: every page works without it.
"use strict";
(() => {
  // A form goes once: a second press while the first is on its way does nothing.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "1";
    // Coming back by the browser's button, or an answer that never comes, must not leave a dead form.
    setTimeout(() => delete form.dataset.sent, 8000);
  });
  addEventListener("pageshow", () => document.querySelectorAll("form").forEach((form) => delete form.dataset.sent));

  // The error summary takes the focus.
  const summary = document.querySelector(".summary");
  if (summary) summary.focus();

  // Two minutes before a session ends, a question whether to stay. Where there is no session to keep, the page says where it
  // begins anew; where it doesn't say, the page itself asks.
  const warning = document.getElementById("session-warning");
  if (warning && warning.showModal) {
    const after = (Number(warning.dataset.idle) - Number(warning.dataset.warn)) * 1000;
    // What stands in an owner's form isn't thrown away: sent after the end, it is kept until the owner is back.
    const typing = warning.dataset.over && document.querySelector("main form");
    const over = () => { if (typing) return; if (warning.dataset.over) location.href = warning.dataset.over; else location.reload(); };
    let timer = setTimeout(() => warning.showModal(), after);
    warning.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      const form = event.target;
      fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) })
        .then((answer) => { if (!answer.ok) over(); })
        .catch(() => {});
      warning.close();
      clearTimeout(timer);
      timer = setTimeout(() => warning.showModal(), after);
    });
  }
})();

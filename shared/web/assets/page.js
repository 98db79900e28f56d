// Only adds: every page works without it.
"use strict";
(() => {
  // A form goes once: a second press while the first is on its way does nothing.
  for (const form of document.querySelectorAll("form[method=post]")) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) { event.preventDefault(); return; }
      form.dataset.sent = "1";
      // Coming back by the browser's button, or an answer that never comes, must not leave a dead form.
      setTimeout(() => delete form.dataset.sent, 8000);
    });
  }
  addEventListener("pageshow", () => document.querySelectorAll("form").forEach((form) => delete form.dataset.sent));

  // The error summary takes the focus.
  const summary = document.querySelector(".summary");
  if (summary) summary.focus();

  // The code from the text message, where the browser offers it. Filled in, not sent: the owner presses the button.
  const code = document.querySelector("input[autocomplete=one-time-code]");
  if (code && "OTPCredential" in window) {
    const stop = new AbortController();
    code.form.addEventListener("submit", () => stop.abort());
    navigator.credentials.get({ otp: { transport: ["sms"] }, signal: stop.signal })
      .then((otp) => { if (otp && !code.value) code.value = otp.code; })
      .catch(() => {});
  }

  // A waiting time that counts down in the page's own sentence. At its end what was hidden is there, and what only stood
  // in for it goes.
  for (const wait of document.querySelectorAll("[data-wait-until]")) {
    const until = Date.now() + Number(wait.dataset.waitUntil) * 1000;
    const tick = () => {
      const left = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      if (left === 0) {
        const ready = document.getElementById(wait.dataset.ready);
        wait.hidden = true;
        if (ready) ready.hidden = false;
        document.querySelectorAll("[data-until-ready]").forEach((part) => { part.hidden = true; });
        return;
      }
      wait.textContent = wait.dataset.text.replace("{}", `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`);
      setTimeout(tick, 1000);
    };
    tick();
  }

  // Two minutes before a session ends, a question whether to stay.
  const warning = document.getElementById("session-warning");
  if (warning && warning.showModal) {
    const after = (Number(warning.dataset.idle) - Number(warning.dataset.warn)) * 1000;
    let timer = setTimeout(() => warning.showModal(), after);
    warning.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      const form = event.target;
      delete form.dataset.sent;
      fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) })
        .then((answer) => { if (!answer.ok) location.href = "/start"; })
        .catch(() => {});
      warning.close();
      clearTimeout(timer);
      timer = setTimeout(() => warning.showModal(), after);
    });
  }
})();

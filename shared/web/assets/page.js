// The owner's pages.
(() => {
  // A form isn't sent into a network that is gone: the browser's own page for that would stand where the form was, and what
  // was typed would be lost. Where the browser can't say that the network is good, the smallest file there is is fetched first.
  const gone = document.getElementById("no-connection");
  const small = [...document.querySelectorAll("link[rel=stylesheet]")].pop();
  const isGood = () => navigator.connection && navigator.connection.effectiveType === "4g";
  const tried = new WeakSet();
  gone.setAttribute("role", "alert");
  document.addEventListener("submit", (event) => {
    const { target: form, submitter } = event;
    gone.hidden = true;
    if (form.method !== "post" || tried.delete(form)) return;
    if (navigator.onLine && (isGood() || !form.requestSubmit || !small)) return;
    event.preventDefault();
    const sorry = () => { (submitter || form.lastElementChild).before(gone); gone.hidden = false; };
    if (!navigator.onLine) { sorry(); return; }
    fetch(small.href, { cache: "no-store", signal: AbortSignal.timeout(10000) })
      .then(() => { tried.add(form); form.requestSubmit(submitter); }, sorry);
  }, true);

  // The code from the text message, where the browser offers it. Filled in, not sent: the owner presses the button.
  const code = document.querySelector("input[autocomplete=one-time-code]");
  if (code && "OTPCredential" in window) {
    const stop = new AbortController();
    code.form.addEventListener("submit", () => stop.abort());
    navigator.credentials.get({ otp: { transport: ["sms"] }, signal: stop.signal })
      .then((otp) => { if (otp && !code.value) code.value = otp.code; })
      .catch(() => {});
  }

  // A file that goes to the bucket: one that is too large isn't sent, a phone's camera is one press away, and while the
  // file is on its way the page says so.
  const file = document.querySelector("form[data-upload] input[type=file]");
  if (file) {
    const tooLarge = document.getElementById("file-too-large");
    const fits = () => {
      const fine = !file.files[0] || file.files[0].size <= Number(file.dataset.most);
      tooLarge.hidden = fine;
      return fine;
    };
    file.addEventListener("change", fits);
    const camera = document.getElementById("camera");
    if (matchMedia("(pointer: coarse)").matches) {
      camera.hidden = false;
      camera.addEventListener("click", () => {
        file.setAttribute("capture", "environment");
        file.click();
        file.removeAttribute("capture");
      });
    }
    const sending = document.getElementById("sending");
    file.form.addEventListener("submit", (event) => {
      if (!fits()) { event.preventDefault(); file.focus(); return; }
      sending.hidden = false;
    });
    addEventListener("pageshow", () => { sending.hidden = true; });
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
})();

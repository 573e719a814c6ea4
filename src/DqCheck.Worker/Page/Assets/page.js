"use strict";

// The script of the pages. Every change is a request with the token of the page; every text is set as text.
(() => {
  const token = document.querySelector("meta[name=csrf-token]")?.content ?? "";
  const saved = "dqcheck-message";

  const show = (text, isError = false) => {
    const line = document.createElement("p");
    line.className = isError ? "dq-message dq-message--error" : "dq-message";
    line.textContent = (isError ? "Error: " : "") + text;
    document.getElementById("message").replaceChildren(line);
    line.scrollIntoView({ block: "nearest" });
  };

  const showAfterReload = (text) => {
    sessionStorage.setItem(saved, text);
    location.reload();
  };

  // Sends a change, and gives the answer; null if it failed, which it has said.
  const post = async (address, body) => {
    const headers = { "X-CSRF-Token": token };
    if (!(body instanceof FormData)) {
      headers["Content-Type"] = "application/json";
      body = JSON.stringify(body ?? {});
    }
    try {
      const response = await fetch(address, { method: "POST", headers, body });
      const answer = await response.json();
      if (response.ok) return answer;
      show(answer.message, true);
    } catch {
      show("DqCheck does not answer. If its window is closed, start it again.", true);
    }
    return null;
  };

  const refresh = async (...ids) => {
    const response = await fetch(location.href).catch(() => null);
    if (!response?.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    for (const id of ids) {
      const fresh = page.getElementById(id);
      if (fresh) document.getElementById(id)?.replaceWith(fresh);
    }
  };

  const refreshResults = () => refresh("results");

  const follow = (line, address) => {
    const source = new EventSource(address);
    source.addEventListener("progress", (event) => {
      const progress = JSON.parse(event.data);
      line.querySelector(".dq-check__message").textContent = (progress.state === "failed" ? "Not checked. " : "") + progress.message;
      if (progress.state !== "done" && progress.state !== "failed") return;
      source.close();
      if (progress.result) {
        const link = document.createElement("a");
        link.className = "dq-check__result";
        link.href = (document.documentElement.dataset.base ?? "") + progress.result;
        link.textContent = "Open the result";
        line.append(link);
      }
      refreshResults();
    });
    source.addEventListener("error", () => {
      line.querySelector(".dq-check__message").textContent =
        "DqCheck does not answer. If its window was closed, start it again: it goes on with this check.";
    });
  };

  const addCheck = (started, title) => {
    if (!started.id) return showAfterReload(started.message);
    document.getElementById("checks-section").hidden = false;
    const line = document.createElement("li");
    line.className = "dq-check";
    const name = document.createElement("strong");
    name.textContent = title;
    const message = document.createElement("span");
    message.className = "dq-check__message";
    message.setAttribute("role", "status");
    line.append(name, message);
    document.getElementById("checks").prepend(line);
    show(started.message);
    follow(line, `${document.documentElement.dataset.base ?? ""}/checks/${started.id}/events`);
  };

  const upload = async (form, files) => {
    const size = [...files].reduce((sum, file) => sum + file.size, 0);
    if (size > Number(form.dataset.largest)) return show("These files are too large to upload at once.", true);
    if (files.length === 0) return show("Choose at least one file.", true);
    const body = new FormData();
    for (const file of files) body.append("files", file, file.name);
    // The list of files is emptied with the form.
    const title = [...files].map((file) => file.name).join(", ");
    show("Uploading.");
    const answer = await post(form.dataset.upload, body);
    if (!answer) return;
    form.reset();
    if (form.id === "drop") addCheck(answer, title);
    else showAfterReload(answer.message);
  };

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    event.preventDefault();
    if (form.dataset.upload) await upload(form, form.querySelector("input[type=file]").files);
    if (form.dataset.json) {
      const answer = await post(form.dataset.json, Object.fromEntries(new FormData(form)));
      if (answer) show(answer.message);
    }
    if (form.dataset.contracts) {
      const contracts = [...form.querySelectorAll("input:checked")].map((box) => box.value);
      const answer = await post(form.dataset.contracts, { contracts });
      if (answer) show(answer.message);
    }
  });

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button[data-post], button[data-check]");
    if (!button) return;
    button.disabled = true;
    if (button.dataset.check) {
      const asked = { commissioner: button.dataset.commissioner === "true", split: button.dataset.split ?? null };
      const answer = await post(button.dataset.check, asked);
      if (answer) addCheck(answer, button.innerText.replace(/\s+/g, " ").trim());
    } else {
      const answer = await post(button.dataset.post, button.dataset.name ? { [button.dataset.name]: button.dataset.value } : {});
      if (answer && button.dataset.then) location.assign(button.dataset.then);
      else if (answer && "reload" in button.dataset) showAfterReload(answer.message);
      else if (answer) show(answer.message);
    }
    button.disabled = false;
  });

  const drop = document.getElementById("drop");
  if (drop) {
    // A file dropped beside the form would otherwise replace the page.
    for (const kind of ["dragover", "drop"]) document.addEventListener(kind, (event) => event.preventDefault());
    drop.addEventListener("dragover", () => drop.classList.add("dq-drop--over"));
    drop.addEventListener("dragleave", () => drop.classList.remove("dq-drop--over"));
    drop.addEventListener("drop", (event) => {
      drop.classList.remove("dq-drop--over");
      upload(drop, event.dataTransfer.files);
    });
    const followAll = () => {
      for (const line of document.querySelectorAll("#checks li[data-events]")) {
        if (line.dataset.events && !line.dataset.followed) follow(line, line.dataset.events);
        line.dataset.followed = "true";
      }
    };
    followAll();
    // What was done in another window or by another person.
    document.addEventListener("visibilitychange", async () => {
      if (document.visibilityState !== "visible" || document.querySelector("#results details[open]")) return;
      await refresh("results", "checks-section");
      followAll();
    });
  }

  // Only a step from this page itself takes the cookie of a new session along.
  const go = document.querySelector("a[data-go]");
  if (go) location.replace(go.href);

  const message = sessionStorage.getItem(saved);
  if (message) {
    sessionStorage.removeItem(saved);
    show(message);
  }
})();

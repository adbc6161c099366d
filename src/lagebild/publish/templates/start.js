"use strict";
// Runs before the page is drawn, so that the chosen appearance does not flicker.
document.documentElement.classList.add("scripted");
try {
  const theme = localStorage.getItem("lagebild.theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch (error) { /* no storage for pages opened from a file: the system's choice stands */ }

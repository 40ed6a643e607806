/** Lets the browser keep the app's own files once the page stands; only where it is served. */
export function keepOffline(): void {
  if (!import.meta.env.PROD || !location.protocol.startsWith("http")) return;
  if (!("serviceWorker" in navigator)) return;
  const register = () =>
    navigator.serviceWorker.register("./service-worker.js").catch(() => {
      // A browser that keeps nothing works as before, with a network.
    });
  if (document.readyState === "complete") void register();
  else addEventListener("load", () => void register(), {once: true});
}

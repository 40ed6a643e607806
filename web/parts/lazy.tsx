import type {ComponentType, JSX} from "preact";
import {useEffect, useState} from "preact/hooks";

/** A component whose code is fetched when it is first shown, so that the first load stays small. */
export function lazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => JSX.Element {
  let loaded: ComponentType<Props> | null = null;
  return function Lazy(props: Props) {
    const [, setReady] = useState(loaded !== null);
    useEffect(() => {
      if (loaded !== null) return;
      let shown = true;
      load().then(component => {
        loaded = component;
        if (shown) setReady(true);
      });
      return () => {
        shown = false;
      };
    }, []);
    const Component = loaded;
    return Component === null ? <div class="loading" aria-busy="true" /> : <Component {...props} />;
  };
}

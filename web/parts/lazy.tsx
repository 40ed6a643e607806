import type {ComponentType, JSX} from "preact";
import {useEffect, useState} from "preact/hooks";

/** A component whose code is fetched when it is first shown, so that the first load stays small. */
export function lazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => JSX.Element {
  const useComponent = fetched(load);
  return function Lazy(props: Props) {
    const Component = useComponent();
    return Component === null ? <div class="loading" aria-busy="true" /> : <Component {...props} />;
  };
}

/** A hook that gives what is fetched when a component first needs it; null until it has come. */
export function fetched<Value>(load: () => Promise<Value>): () => Value | null {
  let loaded: Value | null = null;
  return function useFetched() {
    const [, setReady] = useState(loaded !== null);
    useEffect(() => {
      if (loaded !== null) return;
      let shown = true;
      load().then(value => {
        loaded = value;
        if (shown) setReady(true);
      });
      return () => {
        shown = false;
      };
    }, []);
    return loaded;
  };
}

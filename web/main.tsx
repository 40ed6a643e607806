import {render} from "preact";
import {createEngine} from "./engine.ts";
import {keepOffline} from "./offline.ts";
import {App} from "./panels/app.tsx";
import {keepAddress, linkInAddress} from "./state/address.ts";
import {performer} from "./state/perform.ts";
import {initialState} from "./state/state.ts";
import {createStore} from "./state/store.ts";
import {keptTheme, showTheme} from "./state/theme.ts";

const theme = keptTheme();
showTheme(theme);

const store = createStore(initialState(theme), performer(createEngine()));
const root = document.getElementById("app");
if (root !== null) render(<App store={store} />, root);
store.send({type: "start", link: linkInAddress()});
keepAddress(store);
keepOffline();

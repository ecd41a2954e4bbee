import { createContext, useContext } from "react";

/** What a page lends to what stands in it. */
export interface PageState {
  /** Where an error summary is drawn: above the title. */
  slot: HTMLElement | null;
  /** Puts "Error: " before the title while a summary is shown. */
  markWrong: (wrong: boolean) => void;
}

export const PageContext = createContext<PageState>({ slot: null, markWrong: () => undefined });
export const usePage = (): PageState => useContext(PageContext);

/** Something failed. Holds no value of a record and no token. */
export interface HubErrorDetail {
  /**
   * To branch on: the server's own code (`missing_scope`, `http_404`), `connection`, `timeout`, `no_token`;
   * `not_loaded` for code that could not be fetched, `duplicate_element` for a tag that another version has,
   * `unexpected` else.
   */
  readonly code: string;
  /** The operation of the contract (`getCustomer`), or the tag that could not be loaded or registered. */
  readonly where: string;
  /** For your log, in English: the kind of error and its status. */
  readonly message: string;
  /** To quote to those who run the server. */
  readonly requestId: string | undefined;
}

/** An element shows its first records. */
export interface HubReadyDetail {
  /** Its tag: a hub also tells of the tabs in it. */
  readonly element: string;
  /** Since it was given its client and its id. */
  readonly durationMs: number;
}

/** What `hub-place-change` tells. */
export interface HubPlaceDetail {
  readonly customerId: string;
  /** For the address: give it back by `place`, after Back or a reload. */
  readonly place: string;
  /** For the title of the document: record, tab and customer. */
  readonly title: string;
  /** Only search or filters changed: no step that Back should take. */
  readonly replace: boolean;
}

package org.ketbench.app.shell;

import java.util.List;

/** Tells the user of things without being in the way. */
interface Notices {

  /** Something was done. */
  void tell(String message);

  /** Something went wrong; the message says what and what to do. */
  void warn(String message);

  /** Something needs an answer, at some time. */
  void ask(String message, List<Answer> answers);

  /** One way to answer. */
  record Answer(String title, Runnable action) {}
}

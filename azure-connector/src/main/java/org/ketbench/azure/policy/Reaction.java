package org.ketbench.azure.policy;

/** What a failure asks for. */
public enum Reaction {
  /** The same again, a little later. */
  RETRY("try again later"),
  /** The same would fail again; something about the request has to change. */
  RETRY_WITH_CHANGE("change the program, its parameters or the target"),
  SIGN_IN_AGAIN("sign in again, or give a valid access key"),
  /** Only a person can decide. */
  ASK("ask whoever runs the workspace"),
  /** The target cannot be had; a simulator on this computer could stand in, if the user agrees. */
  FALL_BACK_LOCAL("choose another target, wait, or run it on this computer"),
  /** Nothing that is known here helps. */
  FATAL("look at the output and report it");

  private final String advice;

  Reaction(String advice) {
    this.advice = advice;
  }

  /** What to do, for people. */
  public String advice() {
    return advice;
  }
}

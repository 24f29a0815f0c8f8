package org.ketbench.app.canvas.picture;

/** A picture has more pixels than can be held; the message says what to do. */
public final class PictureTooLarge extends RuntimeException {
  private static final long serialVersionUID = 1;

  PictureTooLarge(String message) {
    super(message);
  }
}

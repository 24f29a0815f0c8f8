package org.ketbench.app.canvas.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Frames by their columns; those outside come before those inside. */
final class FrameIndex {
  private final List<Frame> frames;

  /** The rightmost edge among the first so many frames, which tells when a search may end. */
  private final int[] reach;

  FrameIndex(List<Frame> unsorted) {
    frames =
        unsorted.stream()
            .sorted(
                Comparator.comparingInt(Frame::first)
                    .thenComparing(Comparator.comparingInt(Frame::last).reversed()))
            .toList();
    reach = new int[frames.size()];
    for (int i = 0; i < reach.length; i++) {
      reach[i] = Math.max(i == 0 ? -1 : reach[i - 1], frames.get(i).last());
    }
  }

  List<Frame> all() {
    return frames;
  }

  /** The frames that touch the columns from first to last, outer ones first. */
  List<Frame> touching(int first, int last) {
    int low = 0;
    int high = frames.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (frames.get(middle).first() <= last) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    List<Frame> found = new ArrayList<>();
    for (int i = low - 1; i >= 0 && reach[i] >= first; i--) {
      if (frames.get(i).last() >= first) {
        found.add(frames.get(i));
      }
    }
    return found.reversed();
  }
}

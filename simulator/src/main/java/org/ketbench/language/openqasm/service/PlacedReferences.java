package org.ketbench.language.openqasm.service;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.language.openqasm.check.NameIndex;
import org.ketbench.language.openqasm.check.Reference;

/** The places in the document itself where something is named, found by position. */
final class PlacedReferences {
  private final List<Reference> references;

  PlacedReferences(NameIndex names) {
    List<Reference> here = new ArrayList<>(names.references().size());
    for (Reference reference : names.references()) {
      if (reference.file() == null) {
        here.add(reference);
      }
    }
    references = List.copyOf(here);
  }

  @Nullable Reference startingAt(int position) {
    int index = lastStartingUpTo(position);
    return index >= 0 && references.get(index).span().start() == position
        ? references.get(index)
        : null;
  }

  /** The reference whose name is at a position or, if there is none, ends there. */
  @Nullable Reference at(int position) {
    int index = lastStartingUpTo(position);
    if (index < 0) {
      return null;
    }
    Reference found = references.get(index);
    if (found.span().contains(position)) {
      return found;
    }
    if (found.span().start() == position && index > 0) {
      found = references.get(index - 1);
    }
    return found.span().end() == position ? found : null;
  }

  private int lastStartingUpTo(int position) {
    int low = 0;
    int high = references.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (references.get(middle).span().start() <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}

package org.ketbench.app.connector.jobs;

import org.ketbench.app.text.Texts;
import org.ketbench.azure.ledger.AuditEntry;

/** Entries of the audit as steps of a job's way. */
final class Steps {
  private static final Texts TEXTS = Texts.beside(Steps.class);

  private Steps() {}

  static boolean isStep(AuditEntry entry) {
    return entry.action().equals("state") || TEXTS.has(key(entry));
  }

  private static String key(AuditEntry entry) {
    return "step." + entry.action().replace(' ', '-');
  }

  static String words(AuditEntry entry) {
    if (TEXTS.has(key(entry))) {
      return TEXTS.get(key(entry), entry.detail());
    }
    int to = entry.detail().indexOf(" to ");
    return to < 0 ? entry.detail() : entry.detail().substring(to + 4);
  }
}

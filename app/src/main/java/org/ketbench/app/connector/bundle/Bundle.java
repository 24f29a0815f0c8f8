package org.ketbench.app.connector.bundle;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job as it was read from a file, all parts of which are what they were when it was written.
 *
 * @param circuitName the name of the document that it was made of; null where there is none
 * @param circuit the text of that document; null where there is none
 * @param program the program as it was sent
 * @param format of the program
 * @param counts by key; null where the job gave no result
 */
public record Bundle(
    String name,
    String job,
    String target,
    long shots,
    @Nullable String circuitName,
    @Nullable String circuit,
    String program,
    String format,
    @Nullable Map<String, Integer> counts,
    String created) {}

/**
 * The jobs of a workspace as a list that is live, and one of them in all its detail: how it came to
 * where it is, what was sent, what it cost, what came back.
 */
@NullMarked
package org.ketbench.app.connector.jobs;

import org.jspecify.annotations.NullMarked;

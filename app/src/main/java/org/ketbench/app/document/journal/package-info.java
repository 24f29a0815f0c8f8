/**
 * What keeps documents safe from crashes: each change is appended to a journal of its document as
 * it is made, and the list of what is open is kept beside. Journals are the local history too.
 * Knows no controls.
 */
@NullMarked
package org.ketbench.app.document.journal;

import org.jspecify.annotations.NullMarked;

/** What a job gave, as a table and as it came. */
@NullMarked
package org.ketbench.app.connector.results;

import org.jspecify.annotations.NullMarked;

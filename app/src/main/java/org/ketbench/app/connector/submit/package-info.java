/**
 * The sheet on which a job is prepared: where it is to run and how, what will be sent, what it
 * costs, and what has to be approved before it leaves.
 */
@NullMarked
package org.ketbench.app.connector.submit;

import org.jspecify.annotations.NullMarked;

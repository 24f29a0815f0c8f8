/**
 * What a workspace costs and how well it works: budgets and limits, approvals, the cache, the
 * record of what was done, and measures of queues, success and spread. And the policies that jobs
 * are sent under, a person's and a project's.
 */
@NullMarked
package org.ketbench.app.connector.govern;

import org.jspecify.annotations.NullMarked;

/** JSON in and out; Jackson is seen only here. Leaf. */
package org.alphatrade.dryrun.json;

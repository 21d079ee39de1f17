// Node's `assert/strict` where there is no Node. With the slash it is the package; without, Node's own module.
import assert from 'assert/';

export default assert.strict;

"""How settings of recipes were chosen, without test images."""

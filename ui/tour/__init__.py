"""The tour: a clerk with only a keyboard plays the main job through the windows."""

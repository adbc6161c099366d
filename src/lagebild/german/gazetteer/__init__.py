"""The places that the product knows, and what makes the packed file of them.

packed (looks names up) · entry, spelling, pack (make the file) · dumps (GeoNames' dumps of a user)
"""

from lagebild.german.gazetteer.packed import Gazetteer, Joined, Known, Places, joined, standard

__all__ = ["Gazetteer", "Joined", "Known", "Places", "joined", "standard"]

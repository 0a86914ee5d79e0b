import type { Language } from '../../../rooms/people/face.ts'

/** Names as a community in Britain bears them, how many of a hundred people bear them here, and what they may speak. */
export interface Community {
  readonly of100: number
  readonly given: readonly string[]
  readonly family: readonly string[]
  readonly speaks: readonly Language[]
}

const words = (text: string): readonly string[] => text.split(/,\s*/)

/** Every person made of these is invented. */
export const communities: readonly Community[] = [
  {
    of100: 21,
    given: words(
      'Alison, Bernard, Clare, Duncan, Eleanor, Frank, Gillian, Hugh, Isla, Jocelyn, Keith, Lorna, Maureen, Nigel, Olive, Philippa, Roderick, Sheila, Tamsin, Una, Wendy, Alec',
    ),
    family: words(
      'Ashdown, Birtwhistle, Cattermole, Dewhurst, Entwistle, Fothergill, Garside, Hollis, Illingworth, Jessop, Kershaw, Lumley, Micklethwaite, Nettleton, Openshaw, Pickersgill, Ramsbottom, Sugden, Tattersall, Wolstenholme',
    ),
    speaks: ['fr', 'es'],
  },
  {
    of100: 14,
    given: words(
      'Avital, Boaz, Chava, Daniel, Ephraim, Freda, Gideon, Hannah, Itamar, Judah, Leora, Malka, Noam, Orly, Rivka, Shimon, Talia, Yoel, Zelda, Aaron',
    ),
    family: words(
      'Altmann, Benarroch, Cresner, Dubinsky, Ehrenfest, Fishelson, Grunwaldt, Hirschorn, Jacobi-Stern, Kirschel, Landau-Weil, Mendelow, Nissenbaum, Oberman, Pinsker, Rabinow, Silberg, Tannenbaum, Vogelman, Zuckerbrod',
    ),
    speaks: ['he', 'yi', 'fr'],
  },
  {
    of100: 6,
    given: words(
      'Adaeze, Babatunde, Chiamaka, Ebele, Folasade, Ikenna, Kehinde, Ngozi, Obinna, Temitope, Uche, Yetunde',
    ),
    family: words(
      'Adebanjo, Akintola, Chukwuma, Ekwueme, Fagbenle, Igwebuike, Nnamani, Ogunbanwo, Olatunji, Oyelaran',
    ),
    speaks: [],
  },
  {
    of100: 4,
    given: words('Abena, Efua, Kofi, Kwabena, Esi, Yaw, Akosua, Nii'),
    family: words(
      'Agyekum, Amponsem, Boakye-Yiadom, Donkor, Frimpong-Ansah, Nyarko-Tetteh, Owusu-Afriyie, Sarkodee',
    ),
    speaks: ['fr'],
  },
  {
    of100: 6,
    given: words(
      'Abrehet, Biniam, Eyob, Feven, Haben, Kisanet, Merhawi, Natnael, Selam, Tsega, Yonatan, Zerai',
    ),
    family: words(
      'Araya, Beraki, Fessahaye, Gebremedhin, Habtemariam, Kidane, Measho, Okbay, Tesfamichael, Woldu',
    ),
    speaks: ['ti', 'ar'],
  },
  {
    of100: 5,
    given: words('Abeba, Bekele, Dawit, Hiwot, Kalkidan, Meseret, Samrawit, Tigist, Yared, Zeritu'),
    family: words('Alemayehu, Birhanu, Demissie, Gebreyes, Kassahun, Lemma, Mekonnen, Tadesse, Woldemariam'),
    speaks: ['am', 'om'],
  },
  {
    of100: 6,
    given: words('Ahlam, Badreldin, Duha, Elfatih, Hiba, Izzeldin, Khalda, Mutasim, Rania, Tayseer'),
    family: words('Abdelgadir, Babiker, El-Tayeb, Hamadelnil, Ibrahim-Ali, Khogali, Mahgoub, Osman, Taha'),
    speaks: ['ar'],
  },
  {
    of100: 7,
    given: words('Anas, Bushra, Dima, Firas, Ghada, Hazem, Lubna, Mahmoud, Nour, Razan, Samer, Yaman'),
    family: words('Al-Darwish, Barazi, Deeb, Haddadin, Kahil, Masri, Qabalan, Sabbagh, Tarazi, Zaitoun'),
    speaks: ['ar', 'kmr'],
  },
  {
    of100: 4,
    given: words('Ammar, Baydaa, Hadeel, Laith, Mina, Sarmad, Zaynab, Wissam'),
    family: words('Al-Azzawi, Al-Janabi, Hormuz, Jabbar, Naoum, Rasheed, Shamoun'),
    speaks: ['ar', 'ckb'],
  },
  {
    of100: 4,
    given: words('Avin, Berivan, Diyar, Hêvî, Rojda, Sirwan, Zîlan, Karwan'),
    family: words('Barzanji, Demirkol, Hamawandi, Jaff, Karadaghi, Salihî, Zangana'),
    speaks: ['ckb', 'kmr', 'tr'],
  },
  {
    of100: 5,
    given: words('Arezoo, Behnam, Golnaz, Kamran, Laleh, Mahtab, Navid, Parisa, Shirin, Taraneh'),
    family: words('Amirkhani, Behzadi, Daneshvar, Farrokhi, Karimzadeh, Moradian, Niknam, Sadeghian'),
    speaks: ['fa'],
  },
  {
    of100: 5,
    given: words('Ajmal, Bibi Gul, Freshta, Hamid, Khatera, Mirwais, Nargis, Qudsia, Shafiq, Zarmina'),
    family: words('Ahmadzai, Faizi, Ghafoori, Hotaki, Noorzai, Popal, Safi, Stanekzai'),
    speaks: ['prs', 'ps'],
  },
  {
    of100: 3,
    given: words('Arben, Blerta, Dritan, Elira, Flutura, Genti, Mimoza'),
    family: words('Bajrami, Çela, Gjonaj, Hoxhaj, Kolgeci, Prenga, Shabani'),
    speaks: ['sq'],
  },
  {
    of100: 3,
    given: words('Bích, Dũng, Hạnh, Lan, Minh, Thảo, Tuấn'),
    family: words('Bùi, Đặng, Hoàng, Lâm, Phạm, Trịnh, Vũ'),
    speaks: ['vi'],
  },
  {
    of100: 3,
    given: words('Balvinder, Gurnam, Jaspreet, Kulwant, Manjit, Sukhvir'),
    family: words('Bhogal, Dosanjh, Kalsi, Nandra, Thind'),
    speaks: [],
  },
  {
    of100: 2,
    given: words('Aarti, Bhavna, Harsh, Kavita, Nilesh, Vikesh'),
    family: words('Gohil, Mistry, Solanki, Trivedi, Vaghela'),
    speaks: [],
  },
  {
    of100: 3,
    given: words('Farhana, Imtiaz, Nasreen, Rukhsana, Shabana, Tariq, Zubaida'),
    family: words('Bashir, Chaudhry, Mirza, Qureshi, Rahmat, Ullah'),
    speaks: ['ur', 'bn'],
  },
  {
    of100: 5,
    given: words('Aoife, Brendan, Ciarán, Deirdre, Eamon, Gráinne, Niall, Sinéad, Pádraig, Roisín'),
    family: words(
      'Brannigan, Coughlan, Doherty-Quill, Feeney, Gilhooly, Mulvaney, O’Driscoll, Rafferty, Scanlon',
    ),
    speaks: [],
  },
  {
    of100: 4,
    given: words('Agnieszka, Bartek, Danuta, Grzegorz, Halina, Kasia, Wojtek, Zofia'),
    family: words('Bielak, Czarnota, Dudzik, Jaworek, Kubiak, Majchrzak, Sobolewska, Zawada'),
    speaks: ['ru'],
  },
  {
    of100: 4,
    given: words('Bohdan, Darya, Halyna, Ihor, Lesya, Nazar, Oksana, Taras'),
    family: words('Bondarets, Danylchuk, Hnatiuk, Kovalyk, Lysenkova, Melnychuk, Savchyn, Yaremko'),
    speaks: ['uk', 'ru'],
  },
]
